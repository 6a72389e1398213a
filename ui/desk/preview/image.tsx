// A picture, drawn as points on a canvas: nothing in the file can act, and the page's policy needs
// no exception for it.
import { useEffect, useRef } from 'react';

const most_width = 1600; // points; a photograph has several times as many

export async function drawImage(canvas: HTMLCanvasElement, file: Blob) {
  const bitmap = await createImageBitmap(file);
  const part = Math.min(1, most_width / bitmap.width);
  canvas.width = Math.max(1, Math.round(bitmap.width * part));
  canvas.height = Math.max(1, Math.round(bitmap.height * part));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
}

type Props = { file: Blob; name: string; onFailed: () => void };

export function ImageView({ file, name, onFailed }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) drawImage(canvas.current, file).catch(onFailed);
  }, [file]);
  return <canvas ref={canvas} className="sheet" role="img" aria-label={name} />;
}
