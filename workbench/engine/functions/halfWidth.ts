const FULL =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309a';
const HALF = '｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ';

/** Full-width letters, digits and katakana as half-width ones; voiced kana become two characters. */
export const halfWidth = (text: string): string =>
  [...text.replace(/[\u30a0-\u30ff]/g, (kana) => kana.normalize('NFD'))]
    .map((char) => {
      const code = char.charCodeAt(0);
      if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
      if (char === '\u3000') return ' ';
      const at = FULL.indexOf(char);
      return at < 0 ? char : (HALF[at] ?? char);
    })
    .join('');
