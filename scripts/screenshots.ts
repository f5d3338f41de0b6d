/**
 * `npm run screenshots`: takes the pictures of docs/pictures from the real page with the demo, by mouse and keyboard.
 * Arguments choose some of them: `npm run screenshots -- funnel mail`.
 */
import { mkdir } from 'node:fs/promises';
import { openDemo } from '../demo/open.ts';
import { build } from './build.ts';
import { demoIn, setUpIn } from './screenshots/demoIn.ts';
import { furnish } from './screenshots/furnish.ts';
import { picturesOfBeginning, picturesOfPages } from './screenshots/pagePictures.ts';
import { picturesOfDemo, picturesOfImport, picturesOfSidebar } from './screenshots/pictures.ts';
import { type Picture, takePictures } from './screenshots/takePictures.ts';

/** Those of the page around the grid. */
const languages = ['en', 'zh-CN', 'zh-TW'] as const;

const chosen = process.argv.slice(2);
const wanted = (pictures: readonly Picture[]): readonly Picture[] =>
  pictures.filter(({ name }) => chosen.length === 0 || chosen.includes(name));

await build();
await mkdir('docs/pictures', { recursive: true });
await takePictures(() => openDemo({ empty: true }), 'en', wanted(picturesOfImport));
for (const language of languages) {
  await takePictures(
    () => demoIn(language),
    language,
    wanted([...picturesOfSidebar(language), ...picturesOfDemo(language)]),
  );
  await takePictures(() => setUpIn(language), language, wanted(picturesOfBeginning(language)));
  await takePictures(
    async () => furnish(await demoIn(language), language),
    language,
    wanted(picturesOfPages(language)),
  );
}
