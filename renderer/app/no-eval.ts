/** Imported first: the content security policy forbids code made from text, which zod would otherwise try. */
import { config } from 'zod';

config({ jitless: true });
