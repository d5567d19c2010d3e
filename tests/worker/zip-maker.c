/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Archives for the tests, made byte by byte. Source of the layout: PKWARE’s APPNOTE.TXT, 4.3. */

#include "zip-maker.h"

#include <gio/gio.h>
#include <string.h>

struct _ZipMaker
{
  GByteArray *members;
  GByteArray *directory;
  guint       n_members;
};

static void
put (GByteArray *to,
     guint64     number,
     guint       n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    {
      guint8 byte = (number >> (8 * i)) & 0xff;

      g_byte_array_append (to, &byte, 1);
    }
}

static guint32
sum (const guint8 *data,
     gsize         size)
{
  guint32 crc = ~0u;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (guint j = 0; j < 8; j++)
        crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320u : 0);
    }

  return ~crc;
}

static GByteArray *
deflate (gconstpointer data,
         gsize         size)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 6));
  g_autoptr (GInputStream) base = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (base, converter);
  GByteArray *out = g_byte_array_new ();
  guint8      block[65536];
  gssize      n;

  while ((n = g_input_stream_read (stream, block, sizeof block, NULL, NULL)) > 0)
    g_byte_array_append (out, block, n);
  g_assert_cmpint (n, ==, 0);

  return out;
}

ZipMaker *
zip_maker_new (void)
{
  ZipMaker *self = g_new0 (ZipMaker, 1);

  self->members = g_byte_array_new ();
  self->directory = g_byte_array_new ();

  return self;
}

/* What a member and its line in the directory have in common. */
static void
put_header (GByteArray   *to,
            guint         method,
            guint32       crc,
            guint64       packed,
            guint64       said,
            const char   *name,
            ZipMakerFlags flags)
{
  gboolean large = (flags & ZIP_MAKER_LONG) != 0;

  put (to, large ? 45 : 20, 2);
  put (to, ((flags & ZIP_MAKER_UTF8) ? 1 << 11 : 0) | ((flags & ZIP_MAKER_ENCRYPTED) ? 1 : 0), 2);
  put (to, method, 2);
  put (to, 0x5a215a21, 4);
  put (to, (flags & ZIP_MAKER_WRONG_SUM) ? ~crc : crc, 4);
  put (to, large ? G_MAXUINT32 : packed, 4);
  put (to, large ? G_MAXUINT32 : said, 4);
  put (to, strlen (name), 2);
  put (to, large ? 20 : 0, 2);
}

static void
put_long (GByteArray *to,
          guint64     packed,
          guint64     said)
{
  put (to, 1, 2);
  put (to, 16, 2);
  put (to, said, 8);
  put (to, packed, 8);
}

static void
add (ZipMaker     *self,
     const char   *name,
     guint         method,
     guint32       crc,
     const guint8 *packed,
     gsize         size,
     guint64       said,
     ZipMakerFlags flags)
{
  guint32 mode = (flags & ZIP_MAKER_LINK) ? 0120777 : (flags & ZIP_MAKER_DEVICE) ? 0020666
                                                                                 : 0100644;
  guint   offset = self->members->len;

  put (self->members, 0x04034b50, 4);
  put_header (self->members, method, crc, size, said, name, flags);
  g_byte_array_append (self->members, (const guint8 *)name, strlen (name));
  if (flags & ZIP_MAKER_LONG)
    put_long (self->members, size, said);
  g_byte_array_append (self->members, packed, size);

  put (self->directory, 0x02014b50, 4);
  put (self->directory, 3 << 8 | 45, 2);
  put_header (self->directory, method, crc, size, said, name, flags);
  put (self->directory, 0, 6);
  put (self->directory, (guint64)mode << 16, 4);
  put (self->directory, offset, 4);
  g_byte_array_append (self->directory, (const guint8 *)name, strlen (name));
  if (flags & ZIP_MAKER_LONG)
    put_long (self->directory, size, said);
  self->n_members++;
}

void
zip_maker_add (ZipMaker     *self,
               const char   *name,
               gconstpointer data,
               gsize         size,
               ZipMakerFlags flags)
{
  g_autoptr (GByteArray) packed = deflate (data, size);

  add (self, name, 8, sum (data, size), packed->data, packed->len, size, flags);
}

/* @data is what stands in the archive, unpacked as it is; @said is how long it claims to be. */
void
zip_maker_add_packed (ZipMaker     *self,
                      const char   *name,
                      gconstpointer data,
                      gsize         size,
                      guint64       said,
                      ZipMakerFlags flags)
{
  add (self, name, 8, 0, data, size, said, flags);
}

/* Frees the maker. */
GBytes *
zip_maker_end (ZipMaker *self)
{
  GByteArray *all = self->members;
  guint       offset = all->len;

  g_byte_array_append (all, self->directory->data, self->directory->len);
  put (all, 0x06054b50, 4);
  put (all, 0, 4);
  put (all, MIN (self->n_members, G_MAXUINT16), 2);
  put (all, MIN (self->n_members, G_MAXUINT16), 2);
  put (all, self->directory->len, 4);
  put (all, offset, 4);
  put (all, 0, 2);
  g_byte_array_unref (self->directory);
  g_free (self);

  return g_byte_array_free_to_bytes (all);
}
