/// `input[type=file][data-photo]` shows what was taken before it is sent, and makes it small enough for a slow line:
/// the longer side at most `LONGEST` pixels, as JPEG. A file that is no picture is left as it is.
const LONGEST = 2048;

export function previewPhotos(page: Document): void {
  page.addEventListener('change', (event) => {
    const input = event.target;
    if (input instanceof HTMLInputElement && input.matches('[data-photo]')) void show(input);
  });
}

export async function show(input: HTMLInputElement): Promise<void> {
  const place = placeFor(input);
  for (const old of place.querySelectorAll('img')) URL.revokeObjectURL(old.src);
  const photos = [...(input.files ?? [])];
  place.replaceChildren(
    ...photos.filter((file) => file.type.startsWith('image/')).map((file) => picture(file, input.dataset.photo ?? '')),
  );
  await replaceFiles(input, photos);
}

function placeFor(input: HTMLInputElement): Element {
  const next = input.nextElementSibling;
  if (next?.matches('.fettle-photos')) return next;
  const place = input.ownerDocument.createElement('div');
  place.className = 'fettle-photos';
  input.after(place);
  return place;
}

function picture(file: File, alt: string): HTMLImageElement {
  const image = document.createElement('img');
  image.alt = alt === '' ? file.name : alt;
  image.src = URL.createObjectURL(file);
  return image;
}

async function replaceFiles(input: HTMLInputElement, photos: File[]): Promise<void> {
  const smaller = await Promise.all(photos.map((photo) => shrink(photo)));
  if (smaller.every((file, i) => file === photos[i])) return;
  const list = new DataTransfer();
  for (const file of smaller) list.items.add(file);
  input.files = list.files;
}

/// Width and height that fit, or null if they already do.
export function fitted(width: number, height: number, longest = LONGEST): { width: number; height: number } | null {
  const factor = longest / Math.max(width, height);
  return factor >= 1 ? null : { width: Math.round(width * factor), height: Math.round(height * factor) };
}

async function shrink(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  try {
    const bitmap = await createImageBitmap(file);
    const size = fitted(bitmap.width, bitmap.height);
    if (!size) return file;
    const canvas = Object.assign(document.createElement('canvas'), size);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, size.width, size.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob && blob.size < file.size
      ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: blob.type })
      : file;
  } catch {
    return file; // a picture this browser cannot read is the server's to judge
  }
}
