/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview of a record. What importing it would do is found out by doing it in a transaction that is never kept: so the
 * preview cannot differ from the import. */

#include "services/attache-import-private.h"

#include "services/attache-library-private.h"

#include "config.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AttacheImportEntry *entry;
  AttachePut         *puts;
  gboolean            sample;
} Preview;

/* A transaction that ends with this was a preview. */
static GQuark
preview_quark (void)
{
  return g_quark_from_static_string ("attache-import-preview-quark");
}

static void
preview_clear (gpointer data)
{
  Preview *preview_data = data;

  g_clear_object (&preview_data->entry);
  g_free (preview_data->puts);
}

static void
preview_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, preview_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Preview, preview_unref)

/* Stores the record as the import would, tells what happened to each item, and fails so that nothing is kept. */
static gboolean
preview_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Preview *preview_data = data;
  g_auto (AttacheImportTarget) target = { NULL };

  attache_import_target_init (&target, transaction, preview_data->sample);
  if (attache_import_seed_groups_in_worker (&target, error) &&
      attache_import_put_record_in_worker (&target, attache_import_entry_get_record (preview_data->entry), preview_data->puts, error))
    g_set_error_literal (error, preview_quark (), 0, "A preview is not kept");

  return FALSE;
}

static char *
describe_item (const AttacheRecordItem *item)
{
  g_autofree char *papers = g_strdup_printf (ngettext ("%u paper", "%u papers", item->papers->len), item->papers->len);
  g_autofree char *paragraphs = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", item->paragraphs->len), item->paragraphs->len);

  /* Translators: two counts: “3 papers, 7 paragraphs” */
  return g_strdup_printf (_ ("%s, %s"), papers, paragraphs);
}

static char *
describe_record (const AttacheRecord *record)
{
  guint            n_paragraphs = 0;
  g_autofree char *items = g_strdup_printf (ngettext ("%u item", "%u items", record->items->len), record->items->len);
  g_autofree char *paragraphs = NULL;

  for (guint i = 0; i < record->items->len; i++)
    n_paragraphs += ((const AttacheRecordItem *)g_ptr_array_index (record->items, i))->paragraphs->len;
  paragraphs = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", n_paragraphs), n_paragraphs);

  if (record->problems->len > 0)
    /* Translators: two counts, and a sentence about what looks wrong: “14 items, 61 paragraphs. The text ends in the middle…” */
    return g_strdup_printf (_ ("%s, %s. %s"), items, paragraphs, (const char *)g_ptr_array_index (record->problems, 0));

  /* Translators: two counts: “14 items, 61 paragraphs” */
  return g_strdup_printf (_ ("%s, %s"), items, paragraphs);
}

static AttacheImportState
state_of_put (AttachePut put)
{
  switch (put)
    {
    case ATTACHE_PUT_ADDED:
      return ATTACHE_IMPORT_STATE_NEW;
    case ATTACHE_PUT_CHANGED:
      return ATTACHE_IMPORT_STATE_CHANGED;
    case ATTACHE_PUT_UNCHANGED:
    case ATTACHE_PUT_FAILED:
    default:
      return ATTACHE_IMPORT_STATE_UNCHANGED;
    }
}

static AttacheImportEntry *
make_item (AttacheImportEntry *entry,
           const char         *name,
           AttacheImportState  state,
           const char         *detail)
{
  AttacheImportEntry *child = attache_import_entry_new_child (entry, name, "item");

  attache_import_entry_set_name (child, name);
  attache_import_entry_set_state (child, state);
  attache_import_entry_set_detail (child, detail);

  return child;
}

static void
fill_record (AttacheImportEntry  *entry,
             const AttacheRecord *record,
             const AttachePut    *puts)
{
  g_autofree char *detail = describe_record (record);
  GPtrArray       *children = g_ptr_array_new_with_free_func (g_object_unref);
  guint            n_added = 0, n_unchanged = 0;

  for (guint i = 0; i < record->items->len; i++)
    {
      const AttacheRecordItem *item = g_ptr_array_index (record->items, i);
      g_autofree char         *name = g_strdup_printf ("%s  %s", item->number, item->title ? item->title : "");
      g_autofree char         *item_detail = describe_item (item);

      g_ptr_array_add (children, make_item (entry, name, state_of_put (puts[i]), item_detail));
      n_added += puts[i] == ATTACHE_PUT_ADDED;
      n_unchanged += puts[i] == ATTACHE_PUT_UNCHANGED;
    }

  attache_import_entry_take_children (entry, children);
  attache_import_entry_set_detail (entry, detail);
  attache_import_entry_set_state (entry, n_added == record->items->len       ? ATTACHE_IMPORT_STATE_NEW
                                         : n_unchanged == record->items->len ? ATTACHE_IMPORT_STATE_UNCHANGED
                                                                             : ATTACHE_IMPORT_STATE_CHANGED);
}

/* More numbers than headings: a list, a log or a table that only looks like a record. */
static gboolean
is_doubtful (const AttacheRecord *record)
{
  guint n_untitled = 0;

  for (guint i = 0; i < record->items->len; i++)
    {
      const AttacheRecordItem *item = g_ptr_array_index (record->items, i);

      n_untitled += item->title == NULL || *item->title == '\0';
    }

  return n_untitled > record->items->len / 2;
}

/* Half a record is not what the meeting said, and what has no headings is hardly one: it goes in only where the user asks
 * for it. */
static void
leave_out_incomplete (AttacheImportEntry  *entry,
                      const AttacheRecord *record)
{
  const char      *name = attache_import_entry_get_name (entry);
  g_autofree char *why = NULL;

  if (attache_import_entry_get_state (entry) == ATTACHE_IMPORT_STATE_UNCHANGED)
    return;

  if (record->cut)
    /* Translators: name of a file, and a sentence such as “The text ends in the middle of paragraph 12.1; the record looks cut off.” */
    why = g_strdup_printf (_ ("%s: %s Get the whole record, or include what there is of it."), name,
                           (const char *)g_ptr_array_index (record->problems, record->problems->len - 1));
  else if (is_doubtful (record))
    why = g_strdup_printf (_ ("%s has numbered lines, but most of its items have no heading. Import the record of the meeting itself, or include this as it is."), name);

  if (why == NULL)
    return;

  attache_import_entry_set_why (entry, why);
  attache_import_entry_set_left_out (entry, TRUE);
}

/**
 * attache_import_look_at_record:
 * @entry: a record; its state, detail and children are filled in
 *
 * Runs in a fiber.
 *
 * Returns: %FALSE when it was cancelled or the library failed
 */
gboolean
attache_import_look_at_record (AttacheImport      *import,
                               AttacheImportEntry *entry,
                               GError            **error)
{
  AttacheDatabase     *database = attache_library_get_database (attache_import_get_library (import));
  const AttacheRecord *record = attache_import_entry_get_record (entry);
  g_autoptr (Preview) preview_data = g_atomic_rc_box_new0 (Preview);
  g_autoptr (GError) failure = NULL;

  preview_data->entry = g_object_ref (entry);
  preview_data->puts = g_new0 (AttachePut, record->items->len);
  preview_data->sample = attache_import_is_sample (import);

  dex_await (attache_database_act (database, "preview", NULL, preview_in_worker, g_atomic_rc_box_acquire (preview_data), preview_unref),
             &failure);
  if (failure != NULL && !g_error_matches (failure, preview_quark (), 0))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  fill_record (entry, record, preview_data->puts);
  leave_out_incomplete (entry, record);

  return TRUE;
}
