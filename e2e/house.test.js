// One house for all journeys: starting it is the slow part.
import { after, before } from 'node:test';
import { close, open } from './stage.js';
import './journeys/keyboard.js';
import './journeys/pages.js';
import './journeys/files.js';
import './journeys/rules.js';
import './journeys/work.js';

before(open);
after(close);
