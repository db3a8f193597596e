// The SQL console's engine: every table is a Parquet file beside the page, and only the columns a query names are read.
import { decompress } from "fzstd";
import { asyncBufferFromUrl, cachedAsyncBuffer, parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet";
import { collect, executeSql } from "squirreling";

// What a query sees: whole numbers and days as SQL compares them, lists as the CSV files write them.
const plain = value => {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.join("|");
  return value ?? null;
};

// The published files are compressed with Zstandard only; a decoder in plain script needs no leave to compile code.
const compressors = { ZSTD: (input, length) => decompress(input, new Uint8Array(length)) };

const open = async url => {
  const file = cachedAsyncBuffer(await asyncBufferFromUrl({ url }));
  return { file, metadata: await parquetMetadataAsync(file) };
};

// A table is one file, or parts of one schema.
const source = async urls => {
  const parts = await Promise.all(urls.map(open));
  const columns = parquetSchema(parts[0].metadata).children.map(child => child.element.name);
  return {
    columns,
    numRows: parts.reduce((rows, { metadata }) => rows + Number(metadata.num_rows), 0),
    scan({ columns: wanted, signal }) {
      const names = wanted ?? columns;
      return {
        appliedWhere: false,
        appliedLimitOffset: false,
        async *rows() {
          for (const { file, metadata } of parts) {
            const rows = await parquetReadObjects({ file, metadata, columns: names.length > 0 ? names : columns.slice(0, 1), compressors });
            for (const row of rows) {
              signal?.throwIfAborted();
              yield { columns: names, cells: Object.fromEntries(names.map(name => [name, async () => plain(row[name])])) };
            }
          }
        },
      };
    },
  };
};

const opened = new Map();

/** Runs a query over the tables that it names. */
const query = async (sql, tables) => {
  const named = tables.filter(({ name }) => new RegExp(`\\b${name}\\b`, "i").test(sql));
  for (const { name, parquet } of named)
    if (!opened.has(name))
      opened.set(name, source(parquet.map(file => new URL(file, document.baseURI).href)));
  const sources = Object.fromEntries(await Promise.all(named.map(async ({ name }) => [name, await opened.get(name)])));
  const result = executeSql({ tables: sources, query: sql });
  const rows = await collect(result);
  return { columns: rows.length > 0 ? Object.keys(rows[0]) : result.columns ?? [], rows };
};

window.datelineConsole = { query };
