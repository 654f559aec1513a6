import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../build/project.ts';

export interface SourceFile {
  /** From the project's folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

const folders = ['domain', 'db', 'core', 'electron', 'renderer', 'build', 'tests'] as const;
export type SourceFolder = (typeof folders)[number];

/** Every TypeScript file that people have written. */
export function listSourceFiles(): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .map((path) => ({ path, text: readFileSync(join(projectFolder, path), 'utf8') })),
  );
}

/** What a file imports, as written, type imports included. */
export function importsOf({ text }: SourceFile): readonly string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}
