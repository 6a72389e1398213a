// Bars side by side for each period, drawn by hand. The table below says the same to everybody.
import { useLanguage } from '@shared/language';
import { topOf, type Bars } from './figures';

const height = 240;
const left = 56;
const bottom = 40;
const bar = 22;
const gap = 28;

type Props = { title: string; bars: Bars; series: string[] };

function Axis({ top, width }: { top: number; width: number }) {
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language);
  return (
    <>
      {[0, 0.5, 1].filter((part) => Number.isInteger(top * part)).map((part) => {
        const y = height - part * height + 10;
        return (
          <g key={part}>
            <line className="chart-line" x1={left} x2={width} y1={y} y2={y} />
            <text className="chart-text" x={left - 8} y={y + 5} textAnchor="end">
              {number.format(top * part)}
            </text>
          </g>
        );
      })}
    </>
  );
}

export function BarChart({ title, bars, series }: Props) {
  const top = topOf(bars.flatMap((one) => one.values));
  const group = series.length * bar + gap;
  const width = left + Math.max(1, bars.length) * group;
  return (
    <figure className="m-0 stack">
      <div className="table-box" role="region" aria-label={title} tabIndex={0}>
        <svg role="img" aria-label={title} width={width} height={height + bottom + 10} className="chart">
          <Axis top={top} width={width} />
          {bars.map((one, at) => (
            <g key={one.period} transform={`translate(${left + at * group + gap / 2} 10)`}>
              {one.values.map((value, index) => {
                const size = (value / top) * height;
                return (
                  <rect
                    key={series[index]}
                    className={`chart-bar-${index}`}
                    x={index * bar}
                    y={height - size}
                    width={bar - 3}
                    height={size}
                  />
                );
              })}
              <text className="chart-text" x={(series.length * bar) / 2} y={height + 22} textAnchor="middle">
                {one.period}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <figcaption className="row small">
        {series.map((name, index) => (
          <span key={name} className={`chart-key chart-key-${index}`}>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
