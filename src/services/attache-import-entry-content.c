/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a line of the preview keeps of its file, and what is below it. */

#include "services/attache-import-entry-private.h"

void
attache_import_entry_set_title (AttacheImportEntry *self,
                                const char         *title)
{
  g_set_str (&self->content->title, title);
}

/**
 * attache_import_entry_set_file:
 * @sha256: (nullable): of its bytes, as they were looked at
 * @size: in bytes
 * @n_pages: 0 where it is not known
 */
void
attache_import_entry_set_file (AttacheImportEntry *self,
                               const char         *sha256,
                               gint64              size,
                               int                 n_pages)
{
  g_set_str (&self->content->sha256, sha256);
  self->content->size = size;
  self->content->n_pages = n_pages;
}

/**
 * attache_import_entry_set_format:
 * @format: `pdf`, `docx`, `html`, `txt`, `csv`, `tsv`
 */
void
attache_import_entry_set_format (AttacheImportEntry *self,
                                 const char         *format)
{
  self->content->format = g_intern_string (format);
}

const char *
attache_import_entry_get_title (AttacheImportEntry *self)
{
  return self->content->title;
}

const char *
attache_import_entry_get_sha256 (AttacheImportEntry *self)
{
  return self->content->sha256;
}

const char *
attache_import_entry_get_format (AttacheImportEntry *self)
{
  return self->content->format;
}

gint64
attache_import_entry_get_size (AttacheImportEntry *self)
{
  return self->content->size;
}

int
attache_import_entry_get_n_pages (AttacheImportEntry *self)
{
  return self->content->n_pages;
}

/**
 * attache_import_entry_get_manuscript:
 *
 * Returns: (nullable) (transfer none): what its text says, where it was read
 */
const AttacheManuscript *
attache_import_entry_get_manuscript (AttacheImportEntry *self)
{
  return self->content->reading ? self->content->reading->manuscript : NULL;
}

/**
 * attache_import_entry_take_reading:
 * @reading: (nullable) (transfer full): what its text says
 *
 * Keeps it.
 */
void
attache_import_entry_take_reading (AttacheImportEntry   *self,
                                   AttacheImportReading *reading)
{
  g_clear_pointer (&self->content->reading, attache_import_reading_unref);
  self->content->reading = reading;
}

/**
 * attache_import_entry_make_children:
 *
 * Gives a text with structure room for what is below it.
 */
void
attache_import_entry_make_children (AttacheImportEntry *self)
{
  if (self->children == NULL)
    self->children = g_list_store_new (ATTACHE_TYPE_IMPORT_ENTRY);
}

/**
 * attache_import_entry_take_children:
 * @children: (transfer full) (element-type AttacheImportEntry): what is below the file from now on
 *
 * Puts them in the place of those that were there. What stays is not touched, so that a row under the user’s fingers stays.
 */
void
attache_import_entry_take_children (AttacheImportEntry *self,
                                    GPtrArray          *children)
{
  GListModel *model = G_LIST_MODEL (self->children);
  guint       n_before = model ? g_list_model_get_n_items (model) : 0;
  guint       start = 0, end = 0;

  for (; start < MIN (n_before, children->len); start++)
    {
      g_autoptr (AttacheImportEntry) child = g_list_model_get_item (model, start);

      if (child != g_ptr_array_index (children, start))
        break;
    }
  for (; end < MIN (n_before, children->len) - start; end++)
    {
      g_autoptr (AttacheImportEntry) child = g_list_model_get_item (model, n_before - 1 - end);

      if (child != g_ptr_array_index (children, children->len - 1 - end))
        break;
    }
  if (n_before != start + end || children->len != start + end)
    g_list_store_splice (self->children, start, n_before - start - end, children->pdata + start, children->len - start - end);
  g_ptr_array_unref (children);
}
