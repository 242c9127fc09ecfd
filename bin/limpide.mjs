#!/usr/bin/env node
import '../dist/bot/cli/limpide.js';
