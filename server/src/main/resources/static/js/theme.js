// A device that is set to dark is served dark pages until its owner chooses here. Runs before anything is painted.
if (!/(^|; )theme=/.test(document.cookie) && matchMedia('(prefers-color-scheme: dark)').matches) {
  document.documentElement.dataset.bsTheme = 'dark';
  document.querySelector('meta[name="color-scheme"]').content = 'dark';
  document.cookie = 'theme=dark; path=/; SameSite=Lax';
}
