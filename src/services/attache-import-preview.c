/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What storing everything that is included would do. It is found out by doing it, in a transaction that is never kept: so the
 * preview cannot differ from the import. */

#include "services/attache-import-batch.h"
#include "services/attache-import-look.h"

#include "services/attache-library-private.h"

#include "config.h"

#include <glib/gi18n-lib.h>

/* What the transaction is given, and gives back. */
typedef struct
{
  AttacheImportBatch   *batch;
  AttacheImportSummary *summary;
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
  Preview *preview = data;

  g_clear_pointer (&preview->batch, attache_import_batch_free);
  g_clear_pointer (&preview->summary, attache_import_summary_free);
}

static void
preview_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, preview_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Preview, preview_unref)

/* What is left out is tried after all that is included, and counts for nothing. */
static gboolean
preview_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Preview *preview = data;
  g_auto (AttacheImportTarget) target = { NULL };

  attache_import_target_init (&target, transaction, preview->batch->sample);
  if (!attache_import_batch_store_in_worker (preview->batch, &target, error))
    return FALSE;

  preview->summary = attache_import_summary_copy (target.summary);
  if (attache_import_batch_try_others_in_worker (preview->batch, &target, error))
    g_set_error_literal (error, preview_quark (), 0, "A preview is not kept");

  return FALSE;
}

static void
show_part (const AttacheImportPart *part)
{
  if (part->same != NULL)
    {
      g_autofree char *detail = g_strdup_printf (_ ("The same as %s"), part->same);

      attache_import_entry_set_detail (part->origin, detail);
    }
  else if (part->structure)
    attache_import_entry_set_detail (part->origin, attache_import_entry_get_content (part->origin)->detail);
  if (part->structure || part->same != NULL)
    attache_import_show_lines (part->origin, part->lines, part->adds_file);
}

static void
show_parts (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    show_part (g_ptr_array_index (parts, i));
}

/**
 * attache_import_preview:
 *
 * Shows what storing everything would do. Runs in a fiber.
 *
 * Returns: %FALSE when the library failed
 */
gboolean
attache_import_preview (AttacheImport *self,
                        GError       **error)
{
  AttacheDatabase *database = attache_library_get_database (attache_import_get_library (self));
  g_autoptr (Preview) preview = g_atomic_rc_box_new0 (Preview);
  g_autoptr (GError) failure = NULL;

  preview->batch = attache_import_batch_new (self);
  dex_await (attache_database_act (database, "preview", NULL, preview_in_worker, g_atomic_rc_box_acquire (preview), preview_unref), &failure);
  if (failure != NULL && !g_error_matches (failure, preview_quark (), 0))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  show_parts (preview->batch->parts);
  show_parts (preview->batch->others);
  attache_import_set_summary (self, preview->summary);

  return TRUE;
}
