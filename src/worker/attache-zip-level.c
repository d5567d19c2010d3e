/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheZipLevel: an archive in memory, which may itself have come out of one. It is read forwards; to go back is to begin
 * again. */

#include "attache-zip-level.h"

#include <archive.h>
#include <string.h>

#define MIB ((gint64)1024 * 1024)

/* Documents pack to a twentieth; so much more is made to do harm, if it is more than small. */
#define MOST_RATIO 100
#define SMALL MIB

#define BLOCK (64 * 1024)

struct _AttacheZipLevel
{
  GBytes         *bytes;
  struct archive *archive;
  guint           position; /* of the next entry */
  gint64          size;     /* of the last one, as it says */
  gboolean        damaged;
};

static void
close_archive (AttacheZipLevel *self)
{
  g_clear_pointer (&self->archive, archive_read_free);
  self->position = 0;
}

static gboolean
open_archive (AttacheZipLevel *self)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (self->bytes, &size);

  close_archive (self);
  self->archive = archive_read_new ();
  if (self->archive == NULL)
    g_error ("out of memory");
  archive_read_support_format_zip_seekable (self->archive);
  self->damaged = archive_read_open_memory (self->archive, data, size) != ARCHIVE_OK;

  return !self->damaged;
}

/**
 * attache_zip_level_new:
 * @bytes: an archive; kept
 *
 * Returns: (transfer full) (nullable): it, before its first entry; %NULL where it is none
 */
AttacheZipLevel *
attache_zip_level_new (GBytes *bytes)
{
  g_autoptr (AttacheZipLevel) self = g_new0 (AttacheZipLevel, 1);

  self->bytes = g_bytes_ref (bytes);

  return open_archive (self) ? g_steal_pointer (&self) : NULL;
}

void
attache_zip_level_free (AttacheZipLevel *self)
{
  close_archive (self);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * attache_zip_level_next:
 * @entry: (out) (transfer none): the next entry, until the one after that
 *
 * Returns: %FALSE at the end, or where what follows is damaged
 */
gboolean
attache_zip_level_next (AttacheZipLevel       *self,
                        struct archive_entry **entry)
{
  int result = archive_read_next_header (self->archive, entry);

  self->position++;
  if (result == ARCHIVE_OK || result == ARCHIVE_WARN)
    {
      self->size = archive_entry_size_is_set (*entry) ? archive_entry_size (*entry) : 0;
      return TRUE;
    }
  self->damaged = result != ARCHIVE_EOF;

  return FALSE;
}

/**
 * attache_zip_level_is_damaged:
 *
 * Returns: whether it ended before its end
 */
gboolean
attache_zip_level_is_damaged (AttacheZipLevel *self)
{
  return self->damaged;
}

/**
 * attache_zip_level_get_position:
 *
 * Returns: which entry was told last, counted from 0
 */
guint
attache_zip_level_get_position (AttacheZipLevel *self)
{
  return self->position - 1;
}

/**
 * attache_zip_level_get_size:
 *
 * Returns: how long the entry that was told last says that it is
 */
gsize
attache_zip_level_get_size (AttacheZipLevel *self)
{
  return MAX (self->size, 0);
}

/**
 * attache_zip_level_seek:
 * @position: an entry, counted from 0
 *
 * Returns: whether that entry can be unpacked now
 */
gboolean
attache_zip_level_seek (AttacheZipLevel *self,
                        guint            position)
{
  struct archive_entry *entry;

  if (self->position > position && !open_archive (self))
    return FALSE;
  while (self->position <= position)
    if (!attache_zip_level_next (self, &entry))
      return FALSE;

  return TRUE;
}

/**
 * attache_zip_level_unpack:
 * @into: (array length=size): where to
 * @size: how much it says that it is
 *
 * Unpacks the entry that was told last; it must be as long as it says, and come out of as much as a document does.
 *
 * Returns: %ATTACHE_WORKER_MEMBER_FINE, or why it could not be unpacked
 */
AttacheWorkerMemberWhy
attache_zip_level_unpack (AttacheZipLevel *self,
                          guint8          *into,
                          gsize            size)
{
  gint64     start = archive_filter_bytes (self->archive, 0);
  gsize      done = 0;
  guint8     beyond;
  la_ssize_t n;

  while (done < size && (n = archive_read_data (self->archive, into + done, MIN (size - done, BLOCK))) != 0)
    {
      if (n == ARCHIVE_RETRY)
        continue;
      if (n < 0)
        return ATTACHE_WORKER_MEMBER_DAMAGED;
      done += n;
      if ((gint64)done > SMALL && (gint64)done / MOST_RATIO > archive_filter_bytes (self->archive, 0) - start)
        return ATTACHE_WORKER_MEMBER_BOMB;
    }

  /* Only at its end the sum of its bytes is compared. */
  if (done < size || archive_read_data (self->archive, &beyond, 1) != 0)
    return ATTACHE_WORKER_MEMBER_DAMAGED;

  return ATTACHE_WORKER_MEMBER_FINE;
}
