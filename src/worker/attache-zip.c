/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheZip: an archive of files, with the archives in it. All its members are listed before one is taken out, each with
 * the reason why it cannot be, if there is one: one bad member does not spoil the others. */

#include "attache-zip.h"

#include "attache-zip-level.h"
#include "attache-zip-names.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-sandbox-format.h"

#include <string.h>

#define MIB ((guint64)1024 * 1024)

/* More than so many times the archive is not in it, if it is more than small. */
#define MOST_RATIO 100

struct _AttacheZip
{
  GBytes     *bytes;
  GPtrArray  *members;
  GHashTable *names;
  guint64     unpacked; /* what the members so far say that they are */

  /* The archives that were opened last, each in the one before, and which entry of that it is */
  AttacheZipLevel *levels[ATTACHE_WORKER_MAX_DEPTH + 1];
  guint            positions[ATTACHE_WORKER_MAX_DEPTH + 1];
};

/* Where the listing is: in one of the archives that lie in one another. */
typedef struct
{
  GBytes     *bytes[ATTACHE_WORKER_MAX_DEPTH + 1];
  guint       path[ATTACHE_WORKER_MAX_DEPTH + 1];
  guint       depth;
  const char *folder; /* (nullable): the name of the archive that is listed */
} Place;

static AttacheWorkerMemberWhy list_level (AttacheZip *self,
                                          Place      *place);

static void
member_free (gpointer data)
{
  AttacheZipMember *member = data;

  g_free (member->name);
  g_free (member);
}

static gboolean
is_archive_name (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && g_ascii_strcasecmp (dot, ".zip") == 0;
}

/* Why an entry cannot be taken out, by what the archive says of it. */
static AttacheWorkerMemberWhy
judge (AttacheZip           *self,
       struct archive_entry *entry,
       gsize                 packed)
{
  gint64  length = archive_entry_size_is_set (entry) ? archive_entry_size (entry) : -1;
  guint64 size = MAX (length, 0);
  int     type = archive_entry_filetype (entry);

  if (type == AE_IFLNK)
    return ATTACHE_WORKER_MEMBER_LINK;
  if (type != AE_IFREG)
    return ATTACHE_WORKER_MEMBER_DEVICE;
  if (archive_entry_is_encrypted (entry))
    return ATTACHE_WORKER_MEMBER_PASSWORD;
  if (length < 0)
    return ATTACHE_WORKER_MEMBER_DAMAGED;
  if (size > MIB && size / MOST_RATIO > packed)
    return ATTACHE_WORKER_MEMBER_BOMB;
  if (size > ATTACHE_WORKER_MAX_UNPACKED - self->unpacked)
    return ATTACHE_WORKER_MEMBER_TOO_MUCH;

  return ATTACHE_WORKER_MEMBER_FINE;
}

static AttacheZipMember *
add_member (AttacheZip           *self,
            const Place          *place,
            struct archive_entry *entry)
{
  AttacheZipMember *member = g_new0 (AttacheZipMember, 1);
  const char       *raw = archive_entry_pathname (entry);
  g_autofree char  *safe = attache_zip_name_make_safe (raw != NULL ? raw : archive_entry_pathname_utf8 (entry));
  g_autofree char  *whole = place->folder != NULL ? g_strconcat (place->folder, "/", safe, NULL) : g_strdup (safe);

  member->name = attache_zip_name_make_unique (whole, self->names);
  member->size = archive_entry_size_is_set (entry) ? MAX (archive_entry_size (entry), 0) : 0;
  member->depth = place->depth;
  memcpy (member->path, place->path, sizeof member->path);
  member->why = judge (self, entry, g_bytes_get_size (place->bytes[place->depth]));
  if (member->why == ATTACHE_WORKER_MEMBER_FINE)
    self->unpacked += member->size;
  g_ptr_array_add (self->members, member);

  return member;
}

static GBytes *
unpack_bytes (AttacheZipLevel        *level,
              gsize                   size,
              AttacheWorkerMemberWhy *why)
{
  g_autofree guint8 *data = g_try_malloc (MAX (size, 1));

  *why = data != NULL ? attache_zip_level_unpack (level, data, size) : ATTACHE_WORKER_MEMBER_TOO_MUCH;

  return *why == ATTACHE_WORKER_MEMBER_FINE ? g_bytes_new_take (g_steal_pointer (&data), size) : NULL;
}

static gboolean
is_document (GBytes     *bytes,
             const char *name)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return attache_sandbox_format_sniff (data, size, name) != ATTACHE_DOCUMENT_FORMAT_ZIP;
}

/* Lists an archive in the archive, which is a member until then, in its place. */
static AttacheWorkerMemberWhy
list_inner (AttacheZip      *self,
            Place           *place,
            AttacheZipLevel *level,
            const char      *name,
            gsize            size)
{
  AttacheWorkerMemberWhy why = ATTACHE_WORKER_MEMBER_FINE;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *folder = NULL;
  Place            inner = *place;
  guint            n_before = self->members->len;

  if (size > ATTACHE_WORKER_MAX_NESTED)
    return ATTACHE_WORKER_MEMBER_TOO_MUCH;
  bytes = unpack_bytes (level, size, &why);
  if (bytes == NULL || is_document (bytes, name))
    return why;
  /* One that holds itself ends here, too. */
  if (place->depth == ATTACHE_WORKER_MAX_DEPTH)
    return ATTACHE_WORKER_MEMBER_DEEP;

  folder = g_strdup (name);
  inner.depth++;
  inner.bytes[inner.depth] = bytes;
  inner.folder = folder;
  why = list_level (self, &inner);
  if (why != ATTACHE_WORKER_MEMBER_FINE)
    g_ptr_array_set_size (self->members, n_before);
  else
    g_ptr_array_remove_index (self->members, n_before - 1);

  return why;
}

static AttacheWorkerMemberWhy
list_level (AttacheZip *self,
            Place      *place)
{
  g_autoptr (AttacheZipLevel) level = attache_zip_level_new (place->bytes[place->depth]);
  struct archive_entry *entry;

  while (level != NULL && attache_zip_level_next (level, &entry))
    {
      const char            *name = archive_entry_pathname (entry);
      AttacheZipMember      *member;
      AttacheWorkerMemberWhy why;

      if (attache_zip_level_get_position (level) >= 2 * ATTACHE_WORKER_MAX_MEMBERS || self->members->len >= ATTACHE_WORKER_MAX_MEMBERS)
        return ATTACHE_WORKER_MEMBER_TOO_MANY;
      if (archive_entry_filetype (entry) == AE_IFDIR || attache_zip_name_is_noise (name))
        continue;

      place->path[place->depth] = attache_zip_level_get_position (level);
      member = add_member (self, place, entry);
      if (member->why != ATTACHE_WORKER_MEMBER_FINE || !is_archive_name (member->name))
        continue;
      /* The member is gone where it was an archive that could be listed. */
      why = list_inner (self, place, level, member->name, member->size);
      if (why != ATTACHE_WORKER_MEMBER_FINE)
        member->why = why;
    }

  return level == NULL || attache_zip_level_is_damaged (level) ? ATTACHE_WORKER_MEMBER_DAMAGED : ATTACHE_WORKER_MEMBER_FINE;
}

static gboolean
is_empty (GBytes *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= 4 && memcmp (data, "PK\005\006", 4) == 0;
}

/**
 * attache_zip_new:
 * @bytes: a file; kept
 * @error: return location for an #AttacheSandboxError
 *
 * Lists an archive. One that is damaged after its first member is one with the members before that.
 *
 * Returns: (transfer full) (nullable): the archive
 */
AttacheZip *
attache_zip_new (GBytes  *bytes,
                 GError **error)
{
  g_autoptr (AttacheZip) self = g_new0 (AttacheZip, 1);
  Place                  place = { .bytes = { bytes } };
  AttacheWorkerMemberWhy why;

  self->bytes = g_bytes_ref (bytes);
  self->members = g_ptr_array_new_with_free_func (member_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* libarchive takes one without members for a damaged one. */
  why = is_empty (bytes) ? ATTACHE_WORKER_MEMBER_FINE : list_level (self, &place);
  if (why == ATTACHE_WORKER_MEMBER_TOO_MANY)
    g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED, "the archive has too many members");
  else if (why != ATTACHE_WORKER_MEMBER_FINE && self->members->len == 0)
    g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_DAMAGED, "the archive is damaged");
  else if (self->members->len == 0)
    g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_FORMAT, ATTACHE_WORKER_WHY_EMPTY);
  else
    return g_steal_pointer (&self);

  return NULL;
}

void
attache_zip_free (AttacheZip *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->levels); i++)
    g_clear_pointer (&self->levels[i], attache_zip_level_free);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * attache_zip_get_members:
 *
 * Returns: (transfer none) (element-type AttacheZipMember): its members
 */
GPtrArray *
attache_zip_get_members (AttacheZip *self)
{
  return self->members;
}

/* Opens the archive in which a member lies, and those around it, unless they are open. */
static AttacheWorkerMemberWhy
open_levels (AttacheZip             *self,
             const AttacheZipMember *member)
{
  AttacheWorkerMemberWhy why;

  for (guint i = 0; i <= member->depth; i++)
    {
      g_autoptr (GBytes) bytes = NULL;

      if (self->levels[i] != NULL && (i == 0 || self->positions[i] == member->path[i - 1]))
        continue;
      for (guint j = i; j < G_N_ELEMENTS (self->levels); j++)
        g_clear_pointer (&self->levels[j], attache_zip_level_free);
      if (i == 0)
        bytes = g_bytes_ref (self->bytes);
      else
        {
          if (!attache_zip_level_seek (self->levels[i - 1], member->path[i - 1]))
            return ATTACHE_WORKER_MEMBER_DAMAGED;
          bytes = unpack_bytes (self->levels[i - 1], attache_zip_level_get_size (self->levels[i - 1]), &why);
          if (bytes == NULL)
            return why;
          self->positions[i] = member->path[i - 1];
        }
      self->levels[i] = attache_zip_level_new (bytes);
      if (self->levels[i] == NULL)
        return ATTACHE_WORKER_MEMBER_DAMAGED;
    }

  return ATTACHE_WORKER_MEMBER_FINE;
}

/**
 * attache_zip_unpack:
 * @index: of the member
 * @into: where to; it has room for as many bytes as the member says that it is
 *
 * Members that are asked for in their order are found without looking at others again.
 *
 * Returns: %ATTACHE_WORKER_MEMBER_FINE, or why it cannot be taken out
 */
AttacheWorkerMemberWhy
attache_zip_unpack (AttacheZip *self,
                    guint       index,
                    guint8     *into)
{
  const AttacheZipMember *member = g_ptr_array_index (self->members, index);
  AttacheWorkerMemberWhy  why = member->why;

  if (why == ATTACHE_WORKER_MEMBER_FINE)
    why = open_levels (self, member);
  if (why != ATTACHE_WORKER_MEMBER_FINE)
    return why;
  if (!attache_zip_level_seek (self->levels[member->depth], member->path[member->depth]))
    return ATTACHE_WORKER_MEMBER_DAMAGED;

  return attache_zip_level_unpack (self->levels[member->depth], into, member->size);
}
