import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

const block = 512

/** Not an archive, or one that is cut off. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}

/** Writes files and folders into a .tar.gz, under the names given. Plain `tar xzf` reads it. */
export async function writeArchive(file: string, sources: Readonly<Record<string, string>>): Promise<void> {
  await pipeline(Readable.from(archive(sources)), createGzip({ level: 6 }), createWriteStream(file, { mode: 0o600 }))
}

async function* archive(sources: Readonly<Record<string, string>>): AsyncGenerator<Buffer> {
  for (const [name, source] of Object.entries(sources)) yield* entries(name, source)
  yield Buffer.alloc(2 * block)
}

async function* entries(name: string, source: string): AsyncGenerator<Buffer> {
  const { size, mode, mtimeMs } = await stat(source)
  if ((await stat(source)).isDirectory()) {
    yield header(`${name}/`, 0, mode, mtimeMs, '5')
    for (const child of (await readdir(source)).toSorted()) yield* entries(`${name}/${child}`, path.join(source, child))
    return
  }
  yield header(name, size, mode, mtimeMs, '0')
  let written = 0
  for await (const chunk of createReadStream(source) as AsyncIterable<Buffer>) {
    written += chunk.byteLength
    yield chunk
  }
  if (written !== size) throw new ArchiveError(`${source} changed while it was read.`)
  yield Buffer.alloc((block - (size % block)) % block)
}

/** A header of the ustar format (POSIX.1-1988). */
function header(name: string, size: number, mode: number, mtimeMs: number, type: '0' | '5'): Buffer {
  if (Buffer.byteLength(name) > 100) throw new ArchiveError(`${name} is too long a name for the archive.`)
  const buffer = Buffer.alloc(block)
  const octal = (value: number, offset: number, length: number) =>
    buffer.write(`${value.toString(8).padStart(length - 1, '0')}\0`, offset, 'ascii')
  buffer.write(name, 0, 'utf8')
  octal(mode & 0o777, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(Math.floor(mtimeMs / 1000), 136, 12)
  buffer.write(`${type}`, 156, 'ascii')
  buffer.write('ustar\x0000', 257, 'ascii')
  octal(checksum(buffer), 148, 7)
  buffer.write(' ', 155, 'ascii')
  return buffer
}

/** Of a header, with the field for itself read as spaces. */
function checksum(buffer: Buffer): number {
  return buffer.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0)
}

/**
 * Unpacks a .tar.gz that writeArchive made.
 * @throws {ArchiveError} when it is damaged, or names a file outside `folder`
 */
export async function readArchive(file: string, folder: string): Promise<void> {
  const input = createReadStream(file)
  const unpacked = input.pipe(createGunzip())
  input.on('error', (error) => unpacked.destroy(error))
  const reader = new BlockReader(unpacked)
  try {
    for (;;) {
      const head = await reader.take(block)
      if (head.every((byte) => byte === 0)) return
      await unpackEntry(head, reader, folder)
    }
  } catch (error) {
    if (error instanceof ArchiveError || (error as NodeJS.ErrnoException).code === 'ENOENT') throw error
    throw new ArchiveError(`${file} is damaged, or is no backup.`, { cause: error })
  } finally {
    input.destroy()
  }
}

async function unpackEntry(head: Buffer, reader: BlockReader, folder: string): Promise<void> {
  const text = (offset: number, length: number) => head.toString('utf8', offset, offset + length).replace(/\0.*$/s, '')
  if (parseInt(text(148, 8), 8) !== checksum(head)) throw new ArchiveError('A header of the archive is damaged.')
  const name = text(0, 100)
  const target = path.resolve(folder, name)
  if (!target.startsWith(`${path.resolve(folder)}${path.sep}`))
    throw new ArchiveError(`${name} lies outside the backup.`)
  const mode = parseInt(text(100, 8), 8)
  if (text(156, 1) === '5') {
    await mkdir(target, { recursive: true, mode })
    return
  }
  await mkdir(path.dirname(target), { recursive: true })
  const size = parseInt(text(124, 12), 8)
  await pipeline(Readable.from(reader.stream(size)), createWriteStream(target, { mode }))
  await reader.take((block - (size % block)) % block)
}

/** Hands out a stream by exact numbers of bytes. */
class BlockReader {
  readonly #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]()
  }
  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.stream(size)) parts.push(part)
    return Buffer.concat(parts)
  }
  async *stream(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      if (this.#rest.byteLength === 0) {
        const next = await this.#chunks.next()
        if (next.done) throw new ArchiveError('The archive ends too early.')
        this.#rest = next.value
      }
      const part = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(part.byteLength)
      left -= part.byteLength
      yield part
    }
  }
}
