/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same again, revised: what is new comes, what moved moves, what is gone is retired, and what the delegate wrote stays with its
 * subject. And the books: what each import did, and taking one of them back. */

#include "import-test.h"

#include "model/attache-candidature.h"
#include "model/attache-import-record.h"
#include "model/attache-issue.h"
#include "model/attache-item.h"
#include "model/attache-mark.h"
#include "model/attache-position.h"
#include "services/attache-candidatures.h"
#include "services/attache-library-private.h"
#include "services/attache-marks.h"
#include "services/attache-undo.h"

static const char agenda[] =
  "agenda|en|C18/1|2018-04-01\n"
  "PL 1.1|Strategic plan|C18/5\n"
  "PL 1.2|Use of languages|C18/60\n"
  "PL 1.3|Premises|C18/7";

/* An item before the others, the premises gone, and a paper more. */
static const char revised[] =
  "agenda|en|C18/1(Rev.1)|2018-04-08\n"
  "PL 1.1|Ministerial statements|\n"
  "PL 1.2|Strategic plan|C18/5,C18/61\n"
  "PL 1.3|Use of languages|C18/60";

static AttachePosition *
find_position (ServicesTest *test,
               const char   *text)
{
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) positions = services_test_list (attache_library_list_positions (test->library, session));
  AttachePosition *position = services_test_find (positions, "text", text);

  g_assert_nonnull (position);

  return position;
}

static void
assert_position (ServicesTest *test,
                 const char   *text,
                 const char   *number,
                 const char   *title,
                 gboolean      retired)
{
  g_autoptr (AttachePosition) position = find_position (test, text);

  g_assert_cmpstr (attache_position_get_item_number (position), ==, number);
  g_assert_cmpstr (attache_position_get_item_title (position), ==, title);
  g_assert_cmpint (attache_position_get_retired (position), ==, retired);
}

static void
assert_told (GPtrArray  *lines,
             const char *expected)
{
  g_autofree char *told = import_test_tell (lines);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_revised (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, agenda);
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) third = NULL;
  g_autoptr (GPtrArray) fourth = NULL;
  g_autofree char *structure = NULL;
  gint64           n_changes;

  import_test_take_position (test, "PL 1.1", "On strategy");
  import_test_take_position (test, "PL 1.2", "On languages");
  import_test_take_position (test, "PL 1.3", "On premises");

  second = import_test_put_one (test, revised);
  assert_told (second, "added item PL 1.1  Ministerial statements\n"
                       "moved item PL 1.2  Strategic plan [number: PL 1.1 > PL 1.2]\n"
                       "changed item PL 1.2  Strategic plan [papers: C18/5 > C18/5, C18/61]\n"
                       "moved item PL 1.3  Use of languages [number: PL 1.2 > PL 1.3]\n"
                       "retired item PL 1.3  Premises\n"
                       "retired paper C18/7\n");
  structure = import_test_describe (test);
  g_assert_cmpstr (structure, ==, "PL 1.1|Ministerial statements|-||0|-|-\nPL 1.2|Strategic plan|-|C18/5,C18/61|0|-|-\nPL 1.3|Use of languages|-|C18/60|0|-|-\n");
  assert_position (test, "On strategy", "PL 1.2", "Strategic plan", FALSE);
  assert_position (test, "On languages", "PL 1.3", "Use of languages", FALSE);
  assert_position (test, "On premises", "PL 1.3", "Premises", TRUE);

  n_changes = import_test_count_changes (test);
  third = import_test_put_one (test, revised);
  g_assert_cmpint (import_test_count_changes (test), ==, n_changes);

  /* The one that was replaced does not take its place back. */
  fourth = import_test_put_one (test, agenda);
  assert_told (fourth, "older source C18/1\n");
  g_assert_cmpint (import_test_count_changes (test), ==, n_changes);
}

/* As long as another source has it, it is not gone. */
static void
test_retired_and_back (ServicesTest *test)
{
  static const char plan[] = "plan|en|C18/DT/2|\nPL 1.3|Premises|C18/7|PL-1|2018-04-17\nPL 1.2|Use of languages|C18/60|PL-1|2018-04-17";
  static const char plan_without[] = "plan|en|C18/DT/2(Rev.1)|\nPL 1.2|Use of languages|C18/60|PL-1|2018-04-17";
  static const char plan_again[] = "plan|en|C18/DT/2(Rev.2)|\nPL 1.4|Premises|C18/7|PL-2|2018-04-18\nPL 1.2|Use of languages|C18/60|PL-1|2018-04-17";
  g_autoptr (GPtrArray) lines = import_test_put_one (test, agenda);
  g_autoptr (AttachePosition) position = NULL;
  g_autoptr (AttacheItem) item = NULL;
  g_autofree char *structure = NULL;

  g_ptr_array_unref (import_test_put_one (test, plan));
  import_test_take_position (test, "PL 1.3", "On premises");
  g_ptr_array_unref (import_test_put_one (test, revised));
  assert_position (test, "On premises", "PL 1.3", "Premises", FALSE);

  g_ptr_array_unref (import_test_put_one (test, plan_without));
  assert_position (test, "On premises", "PL 1.3", "Premises", TRUE);
  position = find_position (test, "On premises");
  item = store_test_object (attache_library_load_item (test->library, attache_position_get_item_id (position)));
  g_assert_true (attache_item_get_retired (item));
  g_assert_cmpint (attache_item_get_stance (item), ==, ATTACHE_STANCE_SUPPORT);
  g_assert_cmpint (attache_item_get_n_papers (item), ==, 0);

  g_ptr_array_unref (import_test_put_one (test, plan_again));
  assert_position (test, "On premises", "PL 1.4", "Premises", FALSE);
  structure = import_test_describe (test);
  g_assert_nonnull (strstr (structure, "PL 1.4|Premises|-|C18/7|0|2018-04-18|-\n"));
}

/* A line in doubt may be the one that is missed: as long as there is one, nothing is taken away. */
static void
test_doubt (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, agenda);
  g_autoptr (GPtrArray) second = import_test_put_one (test, "agenda|en|C18/1(Rev.1)|\nPL 1.1|Strategic plan|\n?|C18/603Report\nPL 1.3|Premises|C18/7");
  g_autofree char *structure = import_test_describe (test);

  g_assert_cmpstr (structure, ==, "PL 1.1|Strategic plan|-|C18/5|0|-|-\nPL 1.2|Use of languages|-|C18/60|0|-|-\nPL 1.3|Premises|-|C18/7|0|-|-\n");
}

/* What the user left out of the revision stays as it is. */
/* A title that is in doubt is not told; that takes away none that is known. */
static void
test_doubtful_title (ServicesTest *test)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *told = NULL;

  g_ptr_array_unref (import_test_put_one (test, agenda));
  before = import_test_describe (test);
  lines = import_test_put_one (test, "agenda|en|C18/1(Rev.1)|\nPL 1.1|Strategic plan|C18/5\nPL 1.2\n?|C18/603Report\nPL 1.3|Premises|C18/7");
  after = import_test_describe (test);
  told = import_test_tell (lines);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (strstr (told, "PL 1.2"));
}

static void
test_left_out (ServicesTest *test)
{
  static const char *const texts[] = { revised, NULL };
  g_autoptr (GPtrArray) first = import_test_put_one (test, agenda);
  g_autoptr (GPtrArray) second = import_test_put_without (test, texts, "item:PL 1.2");
  g_autofree char *structure = import_test_describe (test);

  g_assert_nonnull (strstr (structure, "|Strategic plan|-|C18/5|0|"));
  g_assert_nonnull (strstr (structure, "PL 1.3|Use of languages|"));
}

/* Undoing an import that joined what was there parts it again, and redoing it joins it. */
static void
test_undo (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, "record|en|C18/100|PL-1\n1|Opening of the meeting|\n2|Plan of the Union|C18/5");
  g_autofree char *before = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  import_test_take_position (test, "2", "On strategy");
  before = import_test_describe (test);
  g_ptr_array_unref (import_test_put_one (test, agenda));
  joined = import_test_describe (test);
  g_assert_nonnull (strstr (joined, "PL 1.1|Strategic plan|2 (PL-1)|C18/5|1|"));
  assert_position (test, "On strategy", "PL 1.1", "Strategic plan", FALSE);

  import_test_undo (test);
  undone = import_test_describe (test);
  g_assert_cmpstr (undone, ==, before);
  assert_position (test, "On strategy", "2", "Plan of the Union", FALSE);

  g_free (store_test_string (attache_undo_redo (attache_library_get_undo (test->library))));
  redone = import_test_describe (test);
  g_assert_cmpstr (redone, ==, joined);
  assert_position (test, "On strategy", "PL 1.1", "Strategic plan", FALSE);
}

/* A record that is revised renumbers its items, and what was written at one of them goes with it. */
static void
test_record_renumbered (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, "record|en|C18/100|PL-1\n1|Opening of the meeting|\n2|Strategic plan|C18/5\n3|Premises|C18/7");
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (AttacheItem) item = NULL;

  import_test_take_position (test, "2", "On strategy");
  second = import_test_put_one (test, "record|en|C18/100(Rev.1)|PL-1\n1|Opening of the meeting|\n2|Address by the Minister|\n3|Strategic plan|C18/5\n4|Premises|C18/7");
  assert_position (test, "On strategy", "3", "Strategic plan", FALSE);
  item = import_test_find (test, "2");
  g_assert_cmpint (attache_item_get_stance (item), ==, ATTACHE_STANCE_NONE);
}

/* A mark on a paper that no item carries any more says so, and is still in the list. */
static void
test_mark (ServicesTest *test)
{
  g_autofree char *path = services_test_write_pdf (test, "S18-CL-C-0007!!PDF-E.pdf", "Premises");
  g_autoptr (GPtrArray) lines = import_test_put_one (test, agenda);
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) issues = NULL;
  g_autoptr (GObject) issue = NULL;
  g_autofree char *file_id = NULL;
  g_autoptr (AttacheMark) mark = NULL;

  services_test_import (test, path);
  issues = services_test_list (attache_library_list_issues (test->library, session));
  issue = services_test_find (issues, "symbol", "C18/7");
  file_id = services_test_get (issue, "file-id");
  g_assert_nonnull (file_id);
  mark = g_object_new (ATTACHE_TYPE_MARK, "file-id", file_id, "text", "Ask about this", NULL);
  store_test_done (attache_marks_add (test->library, mark, "Mark"));

  for (int revision = 0; revision < 2; revision++)
    {
      g_autoptr (GListModel) marks = services_test_list (attache_library_list_marks (test->library, session));
      g_autoptr (AttacheMark) listed = g_list_model_get_item (marks, 0);

      g_assert_cmpuint (g_list_model_get_n_items (marks), ==, 1);
      g_assert_cmpint (attache_mark_get_retired (listed), ==, revision);
      if (revision == 0)
        g_ptr_array_unref (import_test_put_one (test, revised));
    }
}

static void
test_letter (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, "record|en|C18/100|PL-1\n1|Opening of the meeting|\n2|Strategic plan|C18/5");
  g_autoptr (GPtrArray) second = import_test_put_one (test, "letter|en|DM-18/1021|2018-05-01|2018-05-25\n1|Plan for the years to come|C18/5");
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) deadlines = services_test_list (attache_library_list_deadlines (test->library, session));
  g_autoptr (GObject) deadline = g_list_model_get_item (deadlines, 0);
  g_autoptr (AttacheItem) item = import_test_find (test, "2");
  g_autofree char *date = services_test_get (deadline, "date");
  g_autofree char *who = services_test_get (deadline, "who");
  g_autofree char *what = services_test_get (deadline, "what");

  g_assert_cmpuint (g_list_model_get_n_items (deadlines), ==, 1);
  g_assert_cmpstr (date, ==, "2018-05-25");
  g_assert_cmpstr (who, ==, "Member States");
  g_assert_cmpstr (what, ==, "DM-18/1021");
  g_assert_cmpstr (attache_item_get_aliases (item), ==, "1 (DM-18/1021)");
  g_assert_cmpstr (attache_item_get_due (item), ==, "2018-05-25");
}

static gboolean
put_covers_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  AttacheCover english = { .symbol = (char *)"C18/60(Rev.1)", .session = (char *)"C18", .language = (char *)"en", .original = (char *)"fr", .date = (char *)"2018-03-02", .source = (char *)"Report by the Secretary-General", .title = (char *)"Languages", .agenda_item = (char *)"PL 1.3" };
  AttacheCover french = { .symbol = (char *)"C18/60(Rev.1)", .session = (char *)"C18", .language = (char *)"fr", .source = (char *)"Rapport du Secrétaire général", .title = (char *)"Langues" };
  g_auto (AttacheImportTarget) target = { NULL };

  attache_import_target_init (&target, transaction, FALSE);

  return attache_import_put_cover_in_worker (&target, &french, error) && attache_import_put_cover_in_worker (&target, &english, error) &&
         attache_import_put_cover_in_worker (&target, &french, error) && attache_import_finish_in_worker (&target, "covers", 2, error);
}

/* What a cover says is kept in whichever language it came, and the paper stands under the item that its cover names. */
static void
test_cover (ServicesTest *test)
{
  g_autoptr (GPtrArray) lines = import_test_put_one (test, agenda);
  AttacheDatabase *database = attache_library_get_database (test->library);
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) issues = NULL;
  g_autoptr (AttacheIssue) issue = NULL;
  g_autofree char *structure = NULL;
  gint64           n_changes;

  store_test_done (attache_database_act (database, "Import", NULL, put_covers_in_worker, NULL, NULL));
  issues = services_test_list (attache_library_list_issues (test->library, session));
  issue = services_test_find (issues, "symbol", "C18/60(Rev.1)");
  g_assert_cmpstr (attache_issue_get_date (issue), ==, "2018-03-02");
  g_assert_cmpstr (attache_issue_get_original (issue), ==, "fr");
  g_assert_cmpstr (attache_issue_get_agenda_item (issue), ==, "PL 1.3");
  g_assert_cmpstr (attache_issue_get_title (issue), ==, "Languages");
  structure = import_test_describe (test);
  g_assert_nonnull (strstr (structure, "PL 1.3|Premises|-|C18/60(Rev.1),C18/7|"));

  n_changes = import_test_count_changes (test);
  store_test_done (attache_database_act (database, "Import", NULL, put_covers_in_worker, NULL, NULL));
  g_assert_cmpint (import_test_count_changes (test), ==, n_changes);
}

static char *
describe_candidatures (ServicesTest *test)
{
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) list = services_test_list (attache_library_list_candidatures (test->library, session));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (list, i);
      g_autofree char *country = services_test_get (row, "country");
      g_autofree char *person = services_test_get (row, "person");

      g_string_append_printf (text, "%s: %s; ", country, person ? person : "-");
    }

  return g_string_free (text, FALSE);
}

static void
test_list (ServicesTest *test)
{
  g_autoptr (GPtrArray) lines = import_test_put_one (test, "candidatures|en|C18/21|\nCWG-FHR|chair|India||CL-18/1\nCWG-FHR|vice-chair|Kenya|Ms A|CL-18/2\nCWG-FHR|vice-chair|Brazil|Mr B");
  g_autofree char *all = describe_candidatures (test);
  g_autofree char *revised_list = NULL;
  g_autofree char *back = NULL;
  gint64           n_changes = import_test_count_changes (test);

  g_assert_cmpstr (all, ==, "India: -; Kenya: Ms A; Brazil: Mr B; ");
  g_ptr_array_unref (import_test_put_one (test, "candidatures|fr|C18/21|\nCWG-FHR|chair|Inde||CL-18/1\nCWG-FHR|vice-chair|Kenya|Mme A|CL-18/2\nCWG-FHR|vice-chair|Brazil|M. B"));
  g_ptr_array_unref (import_test_put_one (test, "candidatures|en|C18/21|\nCWG-FHR|chair|India||CL-18/1\nCWG-FHR|vice-chair|Kenya|Ms A|CL-18/2\nCWG-FHR|vice-chair|Brazil|Mr B"));
  g_assert_cmpint (import_test_count_changes (test), ==, n_changes);

  /* The name has come, and one is no longer listed. */
  g_ptr_array_unref (lines);
  lines = import_test_put_one (test, "candidatures|en|C18/21(Rev.1)|\nCWG-FHR|chair|India|Ms C|CL-18/1\nCWG-FHR|vice-chair|Kenya|Ms A|CL-18/2");
  revised_list = describe_candidatures (test);
  g_assert_cmpstr (revised_list, ==, "India: Ms C; Kenya: Ms A; ");

  g_ptr_array_unref (import_test_put_one (test, "candidatures|en|C18/21(Rev.2)|\nCWG-FHR|chair|India|Ms C|CL-18/1\nCWG-FHR|vice-chair|Kenya|Ms A|CL-18/2\nCWG-FHR|vice-chair|Brazil|Mr B"));
  back = describe_candidatures (test);
  g_assert_cmpstr (back, ==, "India: Ms C; Kenya: Ms A; Brazil: Mr B; ");
}

/* What adds to a list takes nothing from it; only a revision does. */
static void
test_addendum (ServicesTest *test)
{
  g_autofree char *base = NULL;
  g_autofree char *added = NULL;
  g_autofree char *corrected = NULL;

  g_ptr_array_unref (import_test_put_one (test, "candidatures|en|C18/21|\nCWG-FHR|chair|India||CL-18/1\nCWG-FHR|vice-chair|Kenya|Ms A|CL-18/2"));
  base = describe_candidatures (test);
  g_ptr_array_unref (import_test_put_one (test, "candidatures|en|C18/21(Add.1)|\nCWG-FHR|vice-chair|Brazil|Mr B|CL-18/3"));
  added = describe_candidatures (test);
  g_assert_nonnull (strstr (added, "Mr B"));
  g_assert_nonnull (strstr (added, "Ms A"));
  g_assert_cmpuint (strlen (added), >, strlen (base));

  g_ptr_array_unref (import_test_put_one (test, "candidatures|en|C18/21(Corr.1)|\nCWG-FHR|vice-chair|Kenya|Ms A|CL-18/2"));
  corrected = describe_candidatures (test);
  g_assert_cmpstr (corrected, ==, added);
}

static AttacheCandidature *
find_candidature (ServicesTest *test,
                  const char   *country)
{
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) list = services_test_list (attache_library_list_candidatures (test->library, session));

  return services_test_find (list, "country", country);
}

/* What the delegate changed or removed is as he left it, whatever lists say. */
static void
test_list_and_delegate (ServicesTest *test)
{
  g_autoptr (GPtrArray) lines = import_test_put_one (test, "candidatures|en|C18/21|\nCWG-FHR|chair|India||CL-18/1\nCWG-FHR|vice-chair|Kenya|Ms A|\nCWG-FHR|vice-chair|Brazil|Mr B");
  g_autoptr (AttacheCandidature) changed = find_candidature (test, "India");
  g_autoptr (AttacheCandidature) removed = find_candidature (test, "Kenya");
  g_autofree char *found = NULL;

  g_object_set (changed, "person", "Ms D, I am told", NULL);
  store_test_done (attache_candidatures_update (test->library, changed, "Name"));
  store_test_done (attache_candidatures_remove (test->library, removed, "Remove"));

  g_ptr_array_unref (import_test_put_one (test, "candidatures|en|C18/21(Rev.1)|\nCWG-FHR|chair|India|Ms C|CL-18/1\nCWG-FHR|vice-chair|Kenya|Ms A|"));
  found = describe_candidatures (test);
  g_assert_cmpstr (found, ==, "India: Ms D, I am told; ");
}

typedef struct
{
  const char *item_id;
  gboolean    list_first;
} Order;

static gboolean
put_both_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  const Order             *order = data;
  AttacheRecordCandidature of_record = { .group = (char *)"CWG-FHR", .post = (char *)"chair", .country = (char *)"the Republic of India", .country_code = (char *)"IND", .nominator = (char *)"India", .state = ATTACHE_CANDIDATURE_STATE_ANNOUNCED, .paragraph = (char *)"2.1" };
  AttacheRecordCandidature of_list = { .group = (char *)"CWG-FHR", .post = (char *)"chair", .country = (char *)"India", .country_code = (char *)"IND", .person = (char *)"Ms C", .state = ATTACHE_CANDIDATURE_STATE_LISTED };
  g_auto (AttacheImportTarget) target = { NULL };

  attache_import_target_init (&target, transaction, FALSE);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *session_id = attache_import_put_session_in_worker (&target, "C18", error);
      gboolean         list = order->list_first == (i == 0);
      AttacheCandidacy candidacy = { .session_id = session_id, .from = list ? &of_list : &of_record, .item_id = list ? NULL : order->item_id, .step = list ? "list:C18/21" : "2.1", .note = list ? "the row" : "the sentence" };

      if (attache_import_put_candidature_in_worker (&target, &candidacy, NULL, error) == ATTACHE_PUT_FAILED)
        return FALSE;
    }

  return TRUE;
}

/* A record that speaks of who is listed, and a list of whom the record speaks, are one candidature, whichever came first. */
static void
check_list_and_record (ServicesTest *test,
                       gboolean      list_first)
{
  g_autoptr (GPtrArray) lines = import_test_put_one (test, "record|en|C18/100|PL-1\n1|Opening of the meeting|\n2|Candidatures|C18/21");
  g_autoptr (AttacheItem) item = import_test_find (test, "2");
  Order            order = { attache_entity_get_id (ATTACHE_ENTITY (item)), list_first };
  AttacheDatabase *database = attache_library_get_database (test->library);
  g_autoptr (AttacheCandidature) candidature = NULL;
  g_autofree char *found = NULL;
  gint64           n_changes;

  store_test_done (attache_database_act (database, "Import", NULL, put_both_in_worker, &order, NULL));
  found = describe_candidatures (test);
  g_assert_cmpstr (found, ==, "the Republic of India: Ms C; ");
  candidature = find_candidature (test, "the Republic of India");
  g_assert_cmpstr (attache_candidature_get_item_id (candidature), ==, order.item_id);
  g_assert_cmpstr (attache_candidature_get_paragraph (candidature), ==, "2.1");
  g_assert_cmpint (attache_candidature_get_state (candidature), ==, ATTACHE_CANDIDATURE_STATE_LISTED);

  n_changes = import_test_count_changes (test);
  for (int i = 0; i < 2; i++)
    {
      order.list_first = i;
      store_test_done (attache_database_act (database, "Import", NULL, put_both_in_worker, &order, NULL));
    }
  g_assert_cmpint (import_test_count_changes (test), ==, n_changes);
}

static void
test_list_then_record (ServicesTest *test)
{
  check_list_and_record (test, TRUE);
}

static void
test_record_then_list (ServicesTest *test)
{
  check_list_and_record (test, FALSE);
}

static AttacheImportRecord *
load_import (ServicesTest *test,
             guint         position)
{
  g_autoptr (GListModel) imports = services_test_list (attache_library_list_imports (test->library));

  return g_list_model_get_item (imports, position);
}

/* The books tell what each did; one that nothing builds on is taken back by itself. */
static void
test_books (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, agenda);
  g_autoptr (GPtrArray) second = import_test_put_one (test, "allocation|en|C18/DT/1|\nPL 1.1||C18/80");
  g_autoptr (GPtrArray) third = import_test_put_one (test, "candidatures|en|C18/21|\nCWG-FHR|chair|India|Ms C|CL-18/1");
  g_autoptr (AttacheImportRecord) of_agenda = load_import (test, 2);
  g_autoptr (AttacheImportRecord) of_allocation = load_import (test, 1);
  g_autoptr (AttacheImportRecord) undone = NULL;
  g_autoptr (GListModel) lines = services_test_list (attache_library_list_import_lines (test->library, attache_entity_get_id (ATTACHE_ENTITY (of_agenda))));
  g_autoptr (GObject) line = g_list_model_get_item (lines, 1);
  g_autofree char *name = services_test_get (line, "name");
  g_autofree char *state = services_test_get (line, "state");
  g_autofree char *without = NULL;
  g_autofree char *candidatures = NULL;
  g_autofree char *label = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 3);
  g_assert_cmpstr (name, ==, "PL 1.2  Use of languages");
  g_assert_cmpstr (state, ==, "added");
  g_assert_cmpint (attache_import_record_get_n_files (of_agenda), ==, 1);
  g_assert_cmpstr (attache_import_record_get_name (of_agenda), ==, "texts");
  g_assert_cmpstr (attache_import_record_get_blocked_by (of_agenda), ==, "Import");
  g_assert_null (attache_import_record_get_blocked_by (of_allocation));

  store_test_fails (attache_library_undo_import (test->library, attache_entity_get_id (ATTACHE_ENTITY (of_agenda))),
                    ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FAILED, "builds on what it stored");

  label = store_test_string (attache_library_undo_import (test->library, attache_entity_get_id (ATTACHE_ENTITY (of_allocation))));
  g_assert_cmpstr (label, ==, "Import");
  without = import_test_describe (test);
  g_assert_cmpstr (without, ==, "PL 1.1|Strategic plan|-|C18/5|0|-|-\nPL 1.2|Use of languages|-|C18/60|0|-|-\nPL 1.3|Premises|-|C18/7|0|-|-\n");
  candidatures = describe_candidatures (test);
  g_assert_cmpstr (candidatures, ==, "India: Ms C; ");
  undone = load_import (test, 1);
  g_assert_true (attache_import_record_get_undone (undone));
  store_test_fails (attache_library_undo_import (test->library, attache_entity_get_id (ATTACHE_ENTITY (of_allocation))),
                    G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "undone already");
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  services_test_add ("/again/revised", test_revised);
  services_test_add ("/again/retired-and-back", test_retired_and_back);
  services_test_add ("/again/record-renumbered", test_record_renumbered);
  services_test_add ("/again/doubt", test_doubt);
  services_test_add ("/again/doubtful-title", test_doubtful_title);
  services_test_add ("/again/left-out", test_left_out);
  services_test_add ("/again/undo", test_undo);
  services_test_add ("/again/mark", test_mark);
  services_test_add ("/again/letter", test_letter);
  services_test_add ("/again/cover", test_cover);
  services_test_add ("/again/addendum", test_addendum);
  services_test_add ("/again/list", test_list);
  services_test_add ("/again/list-and-delegate", test_list_and_delegate);
  services_test_add ("/again/list-then-record", test_list_then_record);
  services_test_add ("/again/record-then-list", test_record_then_list);
  services_test_add ("/again/books", test_books);

  return g_test_run ();
}
