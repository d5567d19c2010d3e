/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import keeps of a file: its bytes by their hash, what its text says, and what the user chose. */

#include "services/attache-import-content.h"

/**
 * attache_import_content_new:
 * @session: (nullable): session that bare symbols belong to
 *
 * Returns: (transfer full): of a file of which nothing is known
 */
AttacheImportContent *
attache_import_content_new (const char *session)
{
  AttacheImportContent *self = g_new0 (AttacheImportContent, 1);

  self->session = g_strdup (session);
  self->format = "pdf";
  self->edits = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->excluded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * attache_import_content_copy:
 *
 * Returns: (transfer full): a copy that another thread may look at while the user goes on choosing; the reading, which never
 *   changes, is shared
 */
AttacheImportContent *
attache_import_content_copy (const AttacheImportContent *self)
{
  AttacheImportContent *copy = attache_import_content_new (self->session);
  GHashTableIter        iter;
  gpointer              key, value;

  copy->title = g_strdup (self->title);
  copy->path = g_strdup (self->path);
  g_set_object (&copy->keeper, self->keeper);
  copy->text = self->text ? g_bytes_ref (self->text) : NULL;
  copy->member = g_strdup (self->member);
  copy->format = self->format;
  copy->sha256 = g_strdup (self->sha256);
  copy->size = self->size;
  copy->n_pages = self->n_pages;
  copy->reading = self->reading ? attache_import_reading_ref (self->reading) : NULL;
  copy->forced = self->forced;

  g_hash_table_iter_init (&iter, self->edits);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy->edits, key, g_strdup (value));
  g_hash_table_iter_init (&iter, self->excluded);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (copy->excluded, g_strdup (key));

  return copy;
}

void
attache_import_content_free (AttacheImportContent *self)
{
  g_free (self->session);
  g_free (self->title);
  g_free (self->path);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_free (self->detail);
  g_free (self->member);
  g_free (self->sha256);
  g_clear_pointer (&self->reading, attache_import_reading_unref);
  g_hash_table_unref (self->edits);
  g_hash_table_unref (self->excluded);
  g_free (self);
}

/**
 * attache_import_content_set_edit:
 * @line: of the text, from 1
 * @source: (nullable): what stands there now; %NULL for what came
 *
 * A line stays one line, whatever was pasted into it, so that those below keep their numbers.
 */
void
attache_import_content_set_edit (AttacheImportContent *self,
                                 guint                 line,
                                 const char           *source)
{
  if (source == NULL)
    g_hash_table_remove (self->edits, GUINT_TO_POINTER (line));
  else
    g_hash_table_insert (self->edits, GUINT_TO_POINTER (line), g_strdelimit (g_strdup (source), "\r\n", ' '));
}
