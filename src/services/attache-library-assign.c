/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Giving a file by hand the symbol that neither its name nor its first page told. */

#include "services/attache-import-private.h"

#include "services/attache-library-private.h"
#include "store/attache-file-store.h"

#include "config.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AttacheSymbol *symbol;
  char          *file_id;
  char          *language;
} Assignment;

static void
assignment_free (gpointer data)
{
  Assignment *assignment = data;

  g_clear_pointer (&assignment->symbol, attache_symbol_free);
  g_free (assignment->file_id);
  g_free (assignment->language);
  g_free (assignment);
}

static gboolean
assign_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Assignment *assignment = data;
  g_auto (AttacheImportTarget) target = { NULL };
  g_autoptr (AttacheFile) file = NULL;
  g_autofree char *issue_id = NULL;
  g_autoptr (GError) failure = NULL;

  file = attache_file_store_find_in_worker (transaction, assignment->file_id, &failure);
  if (attache_import_failed (&failure, error))
    return FALSE;
  if (file == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("The file is not in the library any more. Import it again."));
      return FALSE;
    }

  attache_import_target_init (&target, transaction, FALSE);
  issue_id = attache_import_put_issue_in_worker (&target, assignment->symbol, NULL, NULL, error);
  if (issue_id == NULL)
    return FALSE;

  g_object_set (file, "issue-id", issue_id, "retired", FALSE, NULL);
  if (assignment->language != NULL)
    g_object_set (file, "language", assignment->language, NULL);

  return attache_file_store_put_in_worker (transaction, file, error) != ATTACHE_PUT_FAILED;
}

/**
 * attache_library_assign_file:
 * @file_id: id of a file of the library
 * @symbol: what the user says it is, with its session: `C21/21(Add.1)`
 * @language: (nullable): ISO 639-1
 * @label: what the undo menu and the toast say
 *
 * Gives an unmatched file its symbol and language, as one step of undo.
 *
 * Returns: (transfer full): a future that resolves once it is on disk. It rejects with %G_IO_ERROR_INVALID_ARGUMENT where
 *   @symbol is none, %G_IO_ERROR_NOT_FOUND where there is no such file, or an #AttacheStoreError
 */
DexFuture *
attache_library_assign_file (AttacheLibrary *library,
                             const char     *file_id,
                             const char     *symbol,
                             const char     *language,
                             const char     *label)
{
  g_autoptr (AttacheSymbol) parsed = NULL;
  Assignment *assignment;

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (file_id != NULL && symbol != NULL && label != NULL, NULL);

  parsed = attache_symbol_parse (symbol, NULL);
  if (parsed == NULL)
    return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                                  _ ("“%s” is not the symbol of a paper. Type one such as C21/21(Add.1)."), symbol);

  assignment = g_new0 (Assignment, 1);
  assignment->symbol = g_steal_pointer (&parsed);
  assignment->file_id = g_strdup (file_id);
  assignment->language = g_strdup (language);

  return attache_database_act (attache_library_get_database (library), label, NULL, assign_in_worker, assignment, assignment_free);
}
