/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The archive that a Word document is. Only a few parts are unpacked, whatever else is packed with them: macros, pictures
 * and embedded files are passed over unread. What is packed to unpack without end is refused by what it says of itself,
 * and by what comes out. */

#include "attache-docx-package.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-protocol.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define MIB ((gint64)1024 * 1024)

/* A document has a few dozen parts and a picture each. */
#define MOST_ENTRIES 8192

/* All parts, and one of them, unpacked. */
#define MOST_BYTES (256 * MIB)
#define MOST_PART_BYTES (64 * MIB)

/* Text packs to a twentieth; so much more is made to do harm, if it is more than small. */
#define MOST_RATIO 100
#define SMALL MIB

#define BLOCK (64 * 1024)

/* Names in the directory of a compound file, which are in UTF-16. */
static const char encrypted_name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
static const char sheet_name[] = "W\0o\0r\0k\0b\0o\0o\0k";
static const char slides_name[] = "P\0o\0w\0e\0r\0P\0o\0i\0n\0t";
static const char old_name[] = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t";

static gboolean
fail (GError            **error,
      AttacheSandboxError code,
      const char         *message)
{
  g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, code, message);

  return FALSE;
}

/* What Word wrote before 2007, and what it still wraps an encrypted document in. */
static gboolean
is_compound (const char *data,
             gsize       size)
{
  static const char start[] = { (char)0xd0, (char)0xcf, 0x11, (char)0xe0 };

  return data != NULL && size >= sizeof start && memcmp (data, start, sizeof start) == 0;
}

static gboolean
refuse_compound (const char *data,
                 gsize       size,
                 GError    **error)
{
  if (memmem (data, size, encrypted_name, sizeof encrypted_name) != NULL)
    return fail (error, ATTACHE_SANDBOX_ERROR_PASSWORD, "the document is encrypted");
  if (memmem (data, size, old_name, sizeof old_name) != NULL)
    return fail (error, ATTACHE_SANDBOX_ERROR_OLD, "the document is in the format of Word before 2007");

  if (memmem (data, size, sheet_name, sizeof sheet_name) != NULL || memmem (data, size, slides_name, sizeof slides_name) != NULL)
    return fail (error, ATTACHE_SANDBOX_ERROR_FORMAT, ATTACHE_WORKER_WHY_OFFICE);

  return fail (error, ATTACHE_SANDBOX_ERROR_FORMAT, "the file is no document of Word");
}

/* Whether so much comes out of an archive of @size bytes that it was made to do harm. */
static gboolean
is_bomb (gint64 unpacked,
         gsize  size)
{
  return unpacked > MOST_BYTES || (unpacked > SMALL && unpacked / MOST_RATIO > (gint64)size);
}

/* What the parts of an archive that is no document of Word say that it is. */
static const char *
get_other_format (const char *name)
{
  if (name != NULL && (strncmp (name, "xl/", 3) == 0 || strncmp (name, "ppt/", 4) == 0))
    return ATTACHE_WORKER_WHY_OFFICE;
  if (g_strcmp0 (name, "mimetype") == 0)
    return ATTACHE_WORKER_WHY_OPEN_DOCUMENT;

  return NULL;
}

/* The part that an entry is, NULL where it is none that is wanted. */
static GBytes **
find_part (AttacheDocxPackage *self,
           const char         *name)
{
  if (g_strcmp0 (name, "word/document.xml") == 0 || g_strcmp0 (name, "word/document2.xml") == 0)
    return &self->document;
  if (g_strcmp0 (name, "word/numbering.xml") == 0)
    return &self->numbering;
  if (g_strcmp0 (name, "word/styles.xml") == 0)
    return &self->styles;
  if (g_strcmp0 (name, "word/_rels/document.xml.rels") == 0 || g_strcmp0 (name, "word/_rels/document2.xml.rels") == 0)
    return &self->links;
  if (g_strcmp0 (name, "word/footnotes.xml") == 0)
    return &self->footnotes;
  if (g_strcmp0 (name, "word/endnotes.xml") == 0)
    return &self->endnotes;

  return NULL;
}

static GBytes *
unpack (struct archive *archive,
        gint64         *unpacked,
        gsize           size,
        GError        **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  la_ssize_t         n;

  while ((n = archive_read_data (archive, block, BLOCK)) > 0)
    {
      *unpacked += n;
      if (is_bomb (*unpacked, size) || bytes->len + n > MOST_PART_BYTES)
        {
          fail (error, ATTACHE_SANDBOX_ERROR_REFUSED, "the document unpacks to too much");
          return NULL;
        }
      g_byte_array_append (bytes, block, n);
    }
  if (n < 0)
    {
      fail (error, ATTACHE_SANDBOX_ERROR_DAMAGED, "a part cannot be unpacked");
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
read_entries (AttacheDocxPackage *self,
              struct archive     *archive,
              gsize               size,
              GError            **error)
{
  struct archive_entry *entry;
  const char           *other = NULL;
  gint64                declared = 0, unpacked = 0;
  gboolean              macros = FALSE;
  guint                 n_entries = 0;
  int                   result;

  while ((result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN)
    {
      const char *name = archive_entry_pathname (entry);
      GBytes    **part = find_part (self, name);
      gint64      length = archive_entry_size_is_set (entry) ? archive_entry_size (entry) : 0;

      if (length < 0 || length > MOST_BYTES)
        return fail (error, ATTACHE_SANDBOX_ERROR_REFUSED, "a part is too large");
      declared += length;
      if (++n_entries > MOST_ENTRIES || is_bomb (declared, size))
        return fail (error, ATTACHE_SANDBOX_ERROR_REFUSED, "the document unpacks to too much");
      macros = macros || (name != NULL && strstr (name, "vbaProject.bin") != NULL);
      if (other == NULL)
        other = get_other_format (name);
      if (part == NULL)
        continue;

      if (archive_entry_is_encrypted (entry))
        return fail (error, ATTACHE_SANDBOX_ERROR_PASSWORD, "the document is encrypted");
      if (*part != NULL)
        return fail (error, ATTACHE_SANDBOX_ERROR_DAMAGED, "a part is there twice");
      *part = unpack (archive, &unpacked, size, error);
      if (*part == NULL)
        return FALSE;
    }
  if (result != ARCHIVE_EOF)
    return fail (error, ATTACHE_SANDBOX_ERROR_DAMAGED, "the archive is damaged");
  if (self->document == NULL)
    return fail (error, ATTACHE_SANDBOX_ERROR_FORMAT, other ? other : ATTACHE_WORKER_WHY_ARCHIVE);
  if (macros)
    return fail (error, ATTACHE_SANDBOX_ERROR_FORMAT, ATTACHE_WORKER_WHY_MACROS);

  return TRUE;
}

/**
 * attache_docx_package_read:
 * @self: empty; filled as far as it went, to be cleared in any case
 * @data: (array length=size): bytes of a file
 * @size: number of bytes
 * @error: return location for an #AttacheSandboxError
 *
 * Unpacks the parts of a Word document. The list at the end of the archive counts, so that one that was cut is damaged.
 *
 * Returns: %FALSE when it is no such document, or one that is refused
 */
gboolean
attache_docx_package_read (AttacheDocxPackage *self,
                           const char         *data,
                           gsize               size,
                           GError            **error)
{
  struct archive *archive;
  gboolean        done;

  if (is_compound (data, size))
    return refuse_compound (data, size, error);

  archive = archive_read_new ();
  archive_read_support_format_zip_seekable (archive);
  done = archive_read_open_memory (archive, data, size) == ARCHIVE_OK ||
         fail (error, ATTACHE_SANDBOX_ERROR_DAMAGED, "the file is no archive");
  done = done && read_entries (self, archive, size, error);
  archive_read_free (archive);

  return done;
}

void
attache_docx_package_clear (AttacheDocxPackage *self)
{
  g_clear_pointer (&self->document, g_bytes_unref);
  g_clear_pointer (&self->numbering, g_bytes_unref);
  g_clear_pointer (&self->styles, g_bytes_unref);
  g_clear_pointer (&self->links, g_bytes_unref);
  g_clear_pointer (&self->footnotes, g_bytes_unref);
  g_clear_pointer (&self->endnotes, g_bytes_unref);
}
