/// What every page loads: small habits on top of server-rendered HTML. Each page works without it.
import { askBeforeSubmit } from './confirm';
import { openDialogs } from './dialogs';
import { keepFocus } from './focus';
import { loadIslands } from './islands';
import { closeMenus } from './menus';
import { previewPhotos } from './photo';
import { printOnDemand } from './print';
import { listenToScanner } from './scan';
import { shortcuts } from './shortcuts';
import { sayFailures } from './toast';
import './palette';

askBeforeSubmit(document);
openDialogs(document);
closeMenus(document);
keepFocus(document);
listenToScanner(document);
previewPhotos(document);
printOnDemand(document);
sayFailures(document);
shortcuts(document);
loadIslands(document);
