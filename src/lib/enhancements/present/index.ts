import { start } from '#lib/enhancements/present/start.ts';

start();
