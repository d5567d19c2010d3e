/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is stored as one act: files as they stood when it was asked for, in an order that follows from what they are. A preview
 * and the import itself store the same batch, so that they cannot differ. */

#include "services/attache-import-batch.h"

#include "text/attache-symbol.h"

static void
part_free (gpointer data)
{
  AttacheImportPart *part = data;

  g_clear_object (&part->entry);
  g_free (part->same);
  g_free (part->sort_key);
  g_ptr_array_unref (part->lines);
  g_free (part);
}

/* Only a text that says something can be stored by what it says. */
static gboolean
has_structure (AttacheImportEntry *entry)
{
  const AttacheManuscript *manuscript = attache_import_entry_get_manuscript (entry);
  const char              *kind = attache_import_entry_get_kind (entry);

  if (manuscript == NULL || kind == NULL || g_str_equal (kind, "paper"))
    return FALSE;

  return attache_import_has_structure (manuscript);
}

/* A page or a sheet with structure but no symbol is no file of any paper. */
static gboolean
has_file (AttacheImportEntry *entry,
          gboolean            structure)
{
  const char *format = attache_import_entry_get_format (entry);

  if (attache_import_entry_get_path (entry) == NULL)
    return FALSE;

  return !structure || (attache_import_entry_get_symbol (entry) != NULL && !g_str_equal (format, "txt") && !g_str_equal (format, "csv"));
}

static char *
make_sort_key (AttacheImportEntry *entry)
{
  const char *text = attache_import_entry_get_symbol (entry);
  g_autoptr (AttacheSymbol) symbol = text ? attache_symbol_parse (text, NULL) : NULL;

  return symbol ? attache_symbol_to_sort_key (symbol) : g_strdup ("");
}

static AttacheImportPart *
part_new (AttacheImportEntry *origin)
{
  AttacheImportPart *part = g_new0 (AttacheImportPart, 1);

  part->origin = origin;
  part->entry = attache_import_entry_copy (origin);
  part->sort_key = make_sort_key (part->entry);
  part->structure = has_structure (part->entry);
  part->file = has_file (part->entry, part->structure);
  part->lines = g_ptr_array_new_with_free_func (g_object_unref);

  return part;
}

/* Agendas before what was said about them, papers last. */
static int
rank_kind (const AttacheImportPart *part)
{
  static const AttacheTextKind order[] = {
    ATTACHE_TEXT_KIND_AGENDA, ATTACHE_TEXT_KIND_ALLOCATION, ATTACHE_TEXT_KIND_PLAN, ATTACHE_TEXT_KIND_LETTER,
    ATTACHE_TEXT_KIND_RECORD, ATTACHE_TEXT_KIND_CANDIDATURES
  };
  const AttacheManuscript *manuscript = attache_import_entry_get_manuscript (part->entry);

  for (guint i = 0; part->structure && i < G_N_ELEMENTS (order); i++)
    if (manuscript->kind == order[i])
      return i;

  return G_N_ELEMENTS (order);
}

/* What says most about a text’s structure comes first. */
static int
rank_format (const AttacheImportPart *part)
{
  static const char *const order[] = { "docx", "html", "csv", "txt", "pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_str_equal (attache_import_entry_get_format (part->entry), order[i]))
      return i;

  return G_N_ELEMENTS (order);
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const AttacheImportPart *left = a, *right = b;
  int                      order = rank_kind (left) - rank_kind (right);

  if (order == 0)
    order = strcmp (left->sort_key, right->sort_key);
  if (order == 0)
    order = g_strcmp0 (attache_import_entry_get_language (left->entry), attache_import_entry_get_language (right->entry));
  if (order == 0)
    order = rank_format (left) - rank_format (right);
  if (order == 0)
    order = g_strcmp0 (attache_import_entry_get_sha256 (left->entry), attache_import_entry_get_sha256 (right->entry));

  return order;
}

/* What two formats of one text have in common; %NULL where that cannot be told. */
static char *
make_text_key (const AttacheImportPart *part)
{
  const AttacheManuscript *manuscript = attache_import_entry_get_manuscript (part->entry);
  const char              *symbol = attache_import_entry_get_symbol (part->entry);
  const char              *language = attache_import_entry_get_language (part->entry);

  if (symbol == NULL || language == NULL)
    return NULL;

  return g_strdup_printf ("%s %s %s", attache_text_kind_to_string (manuscript->kind), symbol, language);
}

/* Two formats of one text are two files, and its structure is read from the better one. */
static void
join_formats (GPtrArray *parts)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      AttacheImportPart  *part = g_ptr_array_index (parts, i);
      g_autofree char    *key = part->structure ? make_text_key (part) : NULL;
      AttacheImportEntry *first = key ? g_hash_table_lookup (texts, key) : NULL;

      if (first != NULL)
        {
          part->structure = FALSE;
          part->same = g_strdup (attache_import_entry_get_name (first));
        }
      else if (key != NULL)
        g_hash_table_insert (texts, g_steal_pointer (&key), part->entry);
    }
}

/**
 * attache_import_batch_new:
 * @import: a preview
 *
 * Returns: (transfer full): what is included in it now, and what is not
 */
AttacheImportBatch *
attache_import_batch_new (AttacheImport *import)
{
  AttacheImportBatch *self = g_new0 (AttacheImportBatch, 1);

  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->others = g_ptr_array_new_with_free_func (part_free);
  self->sample = attache_import_is_sample (import);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (AttacheImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (import), i);

      if (attache_import_entry_get_state (entry) != ATTACHE_IMPORT_STATE_REFUSED)
        g_ptr_array_add (attache_import_entry_get_included (entry) ? self->parts : self->others, part_new (entry));
    }

  g_ptr_array_sort_values (self->parts, compare_parts);
  join_formats (self->parts);

  return self;
}

void
attache_import_batch_free (AttacheImportBatch *self)
{
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->others);
  g_free (self);
}

/* A cover speaks for the paper that it names, and not for the one that the user says the file is. */
static gboolean
put_cover (AttacheImportTarget     *target,
           AttacheImportEntry      *entry,
           const AttacheManuscript *manuscript,
           GError                 **error)
{
  const char *symbol = attache_import_entry_get_symbol (entry);

  if (manuscript == NULL || symbol == NULL || g_strcmp0 (manuscript->cover->symbol, symbol) != 0)
    return TRUE;

  return attache_import_put_cover_in_worker (target, manuscript->cover, error);
}

static gboolean
put_part (AttacheImportTarget *target,
          AttacheImportPart   *part,
          GError             **error)
{
  const AttacheManuscript *manuscript = attache_import_entry_get_manuscript (part->entry);
  guint                    first = target->lines->len;
  int                      n_files;

  if (g_cancellable_set_error_if_cancelled (target->cancellable, error))
    return FALSE;

  attache_import_target_set_file (target, attache_import_entry_get_name (part->entry));
  target->excluded = attache_import_entry_get_content (part->entry)->excluded;
  if (part->structure && !attache_import_put_manuscript_in_worker (target, manuscript, error))
    return FALSE;
  target->excluded = NULL;

  for (guint i = first; i < target->lines->len; i++)
    g_ptr_array_add (part->lines, g_object_ref (g_ptr_array_index (target->lines, i)));

  n_files = target->summary->files_added;
  if (part->file && !attache_import_put_file_in_worker (target, part->entry, error))
    return FALSE;
  part->adds_file = target->summary->files_added > n_files;

  return part->structure || part->same != NULL || put_cover (target, part->entry, manuscript, error);
}

/**
 * attache_import_batch_store_in_worker:
 * @target: where to
 *
 * Stores what is included.
 *
 * Returns: %FALSE on error, and when it was cancelled
 */
gboolean
attache_import_batch_store_in_worker (AttacheImportBatch  *self,
                                      AttacheImportTarget *target,
                                      GError             **error)
{
  /* Nothing to store leaves the library as it was. */
  if (self->parts->len == 0)
    return TRUE;

  if (!attache_import_seed_groups_in_worker (target, error))
    return FALSE;
  for (guint i = 0; i < self->parts->len; i++)
    if (!put_part (target, g_ptr_array_index (self->parts, i), error))
      return FALSE;

  return attache_import_finish_in_worker (target, attache_import_entry_get_name (((AttacheImportPart *)g_ptr_array_index (self->parts, 0))->entry),
                                          self->parts->len, error);
}

/**
 * attache_import_batch_try_others_in_worker:
 * @target: of a transaction that is not kept
 *
 * Finds out what storing what is left out would do as well.
 *
 * Returns: %FALSE on error, and when it was cancelled
 */
gboolean
attache_import_batch_try_others_in_worker (AttacheImportBatch  *self,
                                           AttacheImportTarget *target,
                                           GError             **error)
{
  if (self->others->len > 0 && !attache_import_seed_groups_in_worker (target, error))
    return FALSE;
  for (guint i = 0; i < self->others->len; i++)
    if (!put_part (target, g_ptr_array_index (self->others, i), error))
      return FALSE;

  return TRUE;
}
