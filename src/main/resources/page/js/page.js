// The pages besides the main one: their head, and nothing more.

import * as state from './state.js';
import * as labels from './labels.js';
import { mount } from './masthead.js';

mount({ state, labels });
document.documentElement.dataset.ready = '';
