/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A family of papers as of item 11 of the record C21/VCC-1. */

#include "store-family.h"

#include "base/attache-uuid.h"
#include "store/attache-citation-store.h"
#include "store/attache-file-store.h"
#include "store/attache-paper-store.h"

static gboolean
put_issue (AttacheTransaction *transaction, const char *id, const char *symbol, const char *sort_key, AttacheIssueKind kind, GError **error)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (AttacheIssue) issue = g_object_new (ATTACHE_TYPE_ISSUE, "id", id, "paper-id", "family", "session-id", session_id, "symbol", symbol,
                                                 "sort-key", sort_key, "kind", kind, NULL);

  return attache_paper_store_put_issue_in_worker (transaction, issue, error) != ATTACHE_PUT_FAILED;
}

static gboolean
put_file (AttacheTransaction *transaction, const char *id, const char *issue_id, const char *language, const char *format, int n_pages, GError **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
  g_autoptr (AttacheFile) file = g_object_new (ATTACHE_TYPE_FILE, "id", id, "issue-id", issue_id, "language", language, "format", format,
                                               "sha256", sha256, "name", id, "n-pages", n_pages, NULL);

  return attache_file_store_put_in_worker (transaction, file, error) != ATTACHE_PUT_FAILED;
}

static gboolean
cite (AttacheTransaction *transaction, const char *id, const char *item_id, const char *issue_id, gboolean heading, int position, GError **error)
{
  AttacheCitation citation = { id, item_id, NULL, issue_id, heading, position, NULL };

  return attache_citation_store_put_in_worker (transaction, &citation, error) != ATTACHE_PUT_FAILED;
}

/* The list of candidatures, two addenda and a revision, the latter in no heading; and
 * an addendum that another item carries. */
static gboolean
family_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autofree char *item_id = store_test_id ("item", 2);
  g_autofree char *other_id = store_test_id ("item", 4);
  g_autoptr (AttachePaper) family = g_object_new (ATTACHE_TYPE_PAPER, "id", "family", "session-id", session_id, "symbol", "C21/21",
                                                  "sort-key", "000021", "title", "List of candidatures", NULL);

  return attache_paper_store_put_in_worker (transaction, family, error) != ATTACHE_PUT_FAILED &&
         put_issue (transaction, "base", "C21/21", "000021.0.00", ATTACHE_ISSUE_KIND_BASE, error) &&
         put_issue (transaction, "rev1", "C21/21(Rev.1)", "000021.1.01", ATTACHE_ISSUE_KIND_REV, error) &&
         put_issue (transaction, "add1", "C21/21(Add.1)", "000021.3.01", ATTACHE_ISSUE_KIND_ADD, error) &&
         put_issue (transaction, "add2", "C21/21(Add.2)", "000021.3.02", ATTACHE_ISSUE_KIND_ADD, error) &&
         put_issue (transaction, "add3", "C21/21(Add.3)", "000021.3.03", ATTACHE_ISSUE_KIND_ADD, error) &&
         cite (transaction, "c1", item_id, "add2", TRUE, 1, error) && cite (transaction, "c2", item_id, "add1", TRUE, 2, error) &&
         cite (transaction, "c3", item_id, "base", TRUE, 3, error) && cite (transaction, "c4", other_id, "add3", TRUE, 1, error) &&
         cite (transaction, "c5", other_id, "base", FALSE, 2, error) &&
         put_file (transaction, "base-fr", "base", "fr", "pdf", 7, error) && put_file (transaction, "base-en", "base", "en", "pdf", 6, error) &&
         put_file (transaction, "base-zh", "base", "zh", "pdf", 8, error) && put_file (transaction, "base-ar", "base", "ar", "docx", 0, error) &&
         put_file (transaction, "stray", NULL, NULL, "pdf", 0, error);
}

void
store_test_fill_family (StoreTest *test)
{
  store_test_done (attache_database_act (test->database, "Import", NULL, family_in_worker, NULL, NULL));
}
