// Makes world.tsv from npm world-atlas 2.0.2: node world-shapes.mjs node_modules/world-atlas/countries-110m.json > world.tsv
// A line a country: its ISO 3166-1 numeric code, its name, its rings. A ring is a run of integers, tenths of a degree:
// first longitude and latitude, then the steps to each next point. Rings are parted by semicolons; the last point is not repeated.
// Antarctica is left out: its outline runs around the pole and has no inside on a map.
import { readFileSync } from "node:fs";

const topology = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { scale, translate } = topology.transform;
const arcs = topology.arcs.map(arc => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});

const pointsOf = ring => ring.flatMap((index, place) => {
  const arc = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
  return place === 0 ? arc : arc.slice(1);
});

// A ring over the 180th meridian goes on beyond it, and stands a second time, a world's width aside.
const unwrap = points => {
  let turn = 0;
  return points.map(([x, y], index) => {
    if (index > 0 && Math.abs(x - points[index - 1][0]) > 180)
      turn += x < points[index - 1][0] ? 360 : -360;
    return [x + turn, y];
  });
};

const linesOf = ring => {
  const points = unwrap(pointsOf(ring));
  const longitudes = points.map(([x]) => x);
  const shifts = Math.max(...longitudes) > 180 ? [0, -360] : Math.min(...longitudes) < -180 ? [0, 360] : [0];
  return shifts.map(shift => line(points.map(([x, y]) => [x + shift, y])));
};

const line = degrees => {
  const points = degrees.map(([x, y]) => [Math.round(10 * x), Math.round(10 * y)]);
  points.pop();
  const kept = points.filter(([x, y], index) => index === 0 || x !== points[index - 1][0] || y !== points[index - 1][1]);
  if (kept.length < 3)
    return null;
  return kept.map(([x, y], index) => index === 0 ? `${x} ${y}` : `${x - kept[index - 1][0]} ${y - kept[index - 1][1]}`).join(" ");
};

console.log("# Country shapes: Natural Earth 1:110m, public domain, as packaged by world-atlas 2.0.2 (ISC); made by world-shapes.mjs, which says how to read it.");
for (const country of topology.objects.countries.geometries.filter(({ id }) => id !== "010").sort((a, b) => a.properties.name < b.properties.name ? -1 : 1)) {
  const rings = (country.type === "Polygon" ? [country.arcs] : country.arcs).flat().flatMap(linesOf).filter(ring => ring !== null);
  console.log(`${country.id ?? ""}\t${country.properties.name}\t${rings.join(";")}`);
}
