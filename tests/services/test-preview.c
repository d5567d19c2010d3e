/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview: it says what the import does, a doubt is settled by one line, and what was chosen is what is stored. */

#include "services-test.h"

#include "docx-test.h"
#include "html-test.h"

static const char plan[] =
  "COUNCIL 2017\n"
  "Time management plan\n"
  "Agenda item\tTitle\tDocument\n"
  "PL 1.1\tState of the Union\tC17/1\n"
  "PL 1.3\tReport on the budget\tC17/1013Report\n"
  "PL 1.4\tOperational plan\tC17/28\n";

static const char revised[] =
  "COUNCIL 2017\n"
  "Time management plan\n"
  "Agenda item\tTitle\tDocument\n"
  "PL 1.1\tThe state of the Union\tC17/1\n"
  "PL 1.3\tReport on the budget\tC17/101\n"
  "PL 1.5\tStaff\tC17/30\n";

static AttacheImportEntry *
get_only (AttacheImport *import)
{
  g_autoptr (AttacheImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (import), 0);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 1);

  return entry;
}

static AttacheImport *
look_at_plan (ServicesTest *test,
              const char   *text)
{
  g_autofree char *path = services_test_write (test, "plan.txt", text, strlen (text));

  return services_test_look (test, path, NULL);
}

/* What is below the only file: of a kind, whose name begins so; borrowed. */
static gpointer
find_below (AttacheImport *import,
            const char    *kind,
            const char    *name)
{
  GListModel *children = attache_import_entry_get_children (get_only (import));

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (GObject) child = g_list_model_get_item (children, i);
      g_autofree char *found_kind = services_test_get (child, "kind");
      g_autofree char *found_name = services_test_get (child, "name");

      if (g_str_equal (found_kind, kind) && g_str_has_prefix (found_name, name))
        return child;
    }

  return NULL;
}

static void
settle (AttacheImport *import)
{
  store_test_done (attache_import_settle (import));
}

static AttacheImportSummary *
dup_summary (AttacheImport *import)
{
  AttacheImportSummary *summary = NULL;

  g_object_get (import, "summary", &summary, NULL);
  g_assert_nonnull (summary);

  return summary;
}

/* All its numbers. */
static void
assert_equal (const AttacheImportSummary *left,
              const AttacheImportSummary *right)
{
  gsize numbers = G_STRUCT_OFFSET (AttacheImportSummary, items_added);

  g_assert_cmpstr (left->session, ==, right->session);
  g_assert_cmpmem ((const char *)left + numbers, sizeof *left - numbers, (const char *)right + numbers, sizeof *right - numbers);
}

static AttacheImportSummary *
assert_does_what_it_says (AttacheImport *import)
{
  AttacheImportSummary *said = dup_summary (import);
  AttacheImportSummary *did = services_test_apply (import);

  assert_equal (said, did);
  services_test_free_summary (said);

  return did;
}

static guint
count_uncertain (AttacheImport *import)
{
  guint n_uncertain;

  g_object_get (import, "n-uncertain", &n_uncertain, NULL);

  return n_uncertain;
}

static gboolean
has_issue (ServicesTest *test,
           const char   *symbol)
{
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) issues = services_test_list (attache_library_list_issues (test->library, session));
  g_autoptr (GObject) issue = services_test_find (issues, "symbol", symbol);

  return issue != NULL;
}

static void
test_doubt_is_left_out (ServicesTest *test)
{
  g_autoptr (AttacheImport) import = look_at_plan (test, plan);
  GObject         *doubt = find_below (import, "doubt", "C17/1013Report");
  g_autofree char *source = NULL;
  g_auto (GStrv) readings = NULL;
  guint line;

  g_assert_nonnull (doubt);
  g_object_get (doubt, "line", &line, "source", &source, "readings", &readings, NULL);
  g_assert_cmpint (services_test_get_int (doubt, "state"), ==, ATTACHE_IMPORT_STATE_UNCERTAIN);
  g_assert_cmpuint (line, ==, 5);
  g_assert_cmpstr (source, ==, "PL 1.3\tReport on the budget\tC17/1013Report");
  g_assert_cmpuint (g_strv_length (readings), >, 0);
  g_assert_cmpuint (count_uncertain (import), ==, 1);

  services_test_free_summary (assert_does_what_it_says (import));
  g_assert_true (has_issue (test, "C17/28"));
  g_assert_false (has_issue (test, "C17/101"));
  g_assert_false (has_issue (test, "C17/1013"));
}

static void
test_doubt_is_written_anew (ServicesTest *test)
{
  g_autoptr (AttacheImport) import = look_at_plan (test, plan);
  GObject         *doubt = find_below (import, "doubt", "C17/1013Report");
  g_autofree char *original = NULL;
  gboolean         accepted;

  g_object_set (doubt, "source", "PL 1.3\tReport on the budget\tC17/101", NULL);
  settle (import);
  g_assert_true (find_below (import, "doubt", "C17/1013Report") == doubt);
  g_object_get (doubt, "accepted", &accepted, "original", &original, NULL);
  g_assert_true (accepted);
  g_assert_cmpstr (original, ==, "PL 1.3\tReport on the budget\tC17/1013Report");
  g_assert_cmpuint (count_uncertain (import), ==, 0);

  services_test_free_summary (assert_does_what_it_says (import));
  g_assert_true (has_issue (test, "C17/101"));
}

static void
test_doubt_is_reset (ServicesTest *test)
{
  g_autoptr (AttacheImport) import = look_at_plan (test, plan);
  AttacheImportSummary *before = dup_summary (import);
  AttacheImportSummary *accepted;
  AttacheImportSummary *after;

  attache_import_accept_all (import);
  settle (import);
  g_assert_cmpuint (count_uncertain (import), ==, 0);
  accepted = dup_summary (import);
  g_assert_cmpint (accepted->papers_added, >, before->papers_added);

  attache_import_entry_reset (find_below (import, "doubt", "C17/1013Report"));
  settle (import);
  after = dup_summary (import);
  assert_equal (before, after);
  g_assert_cmpuint (count_uncertain (import), ==, 1);
  services_test_free_summary (before);
  services_test_free_summary (accepted);
  services_test_free_summary (after);
}

/* Old beside new, and what is not there any more; then, once more, nothing. */
static void
test_revision (ServicesTest *test)
{
  g_autoptr (AttacheImport) first = look_at_plan (test, plan);
  g_autoptr (AttacheImport) second = NULL;
  g_autoptr (AttacheImport) third = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *again = NULL;

  services_test_free_summary (assert_does_what_it_says (first));
  second = look_at_plan (test, revised);
  g_assert_cmpint (services_test_get_int (get_only (second), "state"), ==, ATTACHE_IMPORT_STATE_CHANGED);
  g_assert_cmpint (services_test_get_int (find_below (second, "item", "PL 1.5"), "state"), ==, ATTACHE_IMPORT_STATE_NEW);
  g_assert_cmpint (services_test_get_int (find_below (second, "item", "PL 1.4"), "state"), ==, ATTACHE_IMPORT_STATE_RETIRED);
  g_assert_cmpint (services_test_get_int (find_below (second, "item", "PL 1.1"), "state"), ==, ATTACHE_IMPORT_STATE_CHANGED);
  old = services_test_get (find_below (second, "item", "PL 1.1"), "old");
  new = services_test_get (find_below (second, "item", "PL 1.1"), "new");
  g_assert_cmpstr (old, ==, "State of the Union");
  g_assert_cmpstr (new, ==, "The state of the Union");

  services_test_free_summary (assert_does_what_it_says (second));
  dump = services_test_dump (test);
  third = look_at_plan (test, revised);
  g_assert_cmpint (services_test_get_int (get_only (third), "state"), ==, ATTACHE_IMPORT_STATE_UNCHANGED);
  services_test_free_summary (assert_does_what_it_says (third));
  again = services_test_dump (test);
  g_assert_cmpstr (again, ==, dump);
}

/* What a text in doubt does not tell is not gone: neither an item, nor the paper of one. */
static void
test_doubt_takes_nothing (ServicesTest *test)
{
  g_autoptr (AttacheImport) first = look_at_plan (test, revised);
  g_autoptr (AttacheImport) second = NULL;

  services_test_free_summary (assert_does_what_it_says (first));
  second = look_at_plan (test, plan);
  g_assert_nonnull (find_below (second, "doubt", ""));
  for (guint i = 0; i < g_list_model_get_n_items (attache_import_entry_get_children (get_only (second))); i++)
    {
      g_autoptr (GObject) child = g_list_model_get_item (attache_import_entry_get_children (get_only (second)), i);

      g_assert_cmpint (services_test_get_int (child, "state"), !=, ATTACHE_IMPORT_STATE_RETIRED);
    }
  services_test_free_summary (assert_does_what_it_says (second));
  g_assert_true (has_issue (test, "C17/101"));
}

/* What is left out stays as it is in the library, and can be taken in again. */
static void
test_left_out (ServicesTest *test)
{
  g_autoptr (AttacheImport) first = look_at_plan (test, plan);
  g_autoptr (AttacheImport) second = NULL;
  GObject              *gone, *added;
  AttacheImportSummary *all, *did;

  services_test_free_summary (services_test_apply (first));
  second = look_at_plan (test, revised);
  all = dup_summary (second);
  gone = find_below (second, "item", "PL 1.4");
  added = find_below (second, "item", "PL 1.5");
  g_object_set (gone, "included", FALSE, NULL);
  g_object_set (added, "included", FALSE, NULL);
  settle (second);
  g_assert_true (find_below (second, "item", "PL 1.4") == gone);
  g_assert_true (find_below (second, "item", "PL 1.5") == added);

  did = assert_does_what_it_says (second);
  g_assert_cmpint (did->items_added, ==, all->items_added - 1);
  g_assert_cmpint (all->items_retired, ==, 1);
  g_assert_cmpint (did->items_retired, ==, 0);
  services_test_free_summary (did);
  services_test_free_summary (all);
  g_assert_false (has_issue (test, "C17/30"));
  g_assert_true (has_issue (test, "C17/28"));
}

static void
test_kind_is_chosen (ServicesTest *test)
{
  g_autoptr (AttacheImport) import = look_at_plan (test, plan);
  g_autofree char *found = services_test_get (get_only (import), "kind");
  g_autofree char *chosen = NULL;

  g_assert_cmpstr (found, ==, "plan");
  g_object_set (get_only (import), "kind", "agenda", NULL);
  settle (import);
  chosen = services_test_get (get_only (import), "kind");
  g_assert_cmpstr (chosen, ==, "agenda");
  g_assert_nonnull (find_below (import, "item", "PL 1.1"));

  /* What cannot be read as that says so, and is not stored unless asked for. */
  g_object_set (get_only (import), "kind", "candidatures", NULL);
  settle (import);
  g_clear_pointer (&chosen, g_free);
  chosen = services_test_get (get_only (import), "why");
  g_assert_nonnull (strstr (chosen, "plan.txt"));
  services_test_free_summary (assert_does_what_it_says (import));
  g_assert_null (services_test_session (test, FALSE));
}

static void
write_bytes (ServicesTest *test,
             const char   *name,
             GBytes       *bytes)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *path = services_test_write (test, name, data, size);
}

static char *
read_agenda (const char *language)
{
  g_autofree char *name = g_strdup_printf ("%s.txt", language);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "agendas", name, NULL);
  char            *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* Two formats of one text: two files of one issue, and its items once. */
static void
test_two_formats (ServicesTest *test)
{
  g_autofree char *text = read_agenda ("en");
  g_autoptr (GBytes) word = docx_test_new (text, DOCX_TEST_PLAIN);
  g_autoptr (GBytes) page = html_test_new (text, "utf-8", HTML_TEST_PLAIN);
  g_autoptr (AttacheImport) again = NULL;
  g_autoptr (AttacheImport) import = NULL;
  g_autofree char      *word_symbol = NULL;
  g_autofree char      *page_symbol = NULL;
  g_autofree char      *detail = NULL;
  AttacheImportSummary *did;

  write_bytes (test, "agenda.docx", word);
  write_bytes (test, "agenda.html", page);
  import = services_test_look (test, test->files, NULL);
  word_symbol = services_test_get (services_test_entry (import, "agenda.docx"), "symbol");
  page_symbol = services_test_get (services_test_entry (import, "agenda.html"), "symbol");
  detail = services_test_get (services_test_entry (import, "agenda.html"), "detail");
  g_assert_nonnull (word_symbol);
  g_assert_cmpstr (word_symbol, ==, page_symbol);
  g_assert_cmpstr (detail, ==, "The same as agenda.docx");

  did = assert_does_what_it_says (import);
  g_assert_cmpint (did->files_added, ==, 2);
  g_assert_cmpint (did->items_added, ==, 16);
  g_assert_cmpint (did->items_changed + did->items_unchanged, ==, 0);
  services_test_free_summary (did);

  again = services_test_look (test, test->files, NULL);
  g_assert_cmpint (services_test_get_int (services_test_entry (again, "agenda.docx"), "state"), ==, ATTACHE_IMPORT_STATE_UNCHANGED);
  g_assert_cmpint (services_test_get_int (services_test_entry (again, "agenda.html"), "state"), ==, ATTACHE_IMPORT_STATE_UNCHANGED);
}

/* Without times, and without the books of imports, whose ids are random. */
static char *
dup_timeless (char *dump)
{
  g_autofree char *owned = dump;
  g_autoptr (GRegex) times = g_regex_new ("^import\\|[^\n]*\n|\\b[0-9]{13}\\b", G_REGEX_MULTILINE, 0, NULL);

  return g_regex_replace_literal (times, owned, -1, 0, "", 0, NULL);
}

static char *
import_into (ServicesTest *test,
             const char   *folder,
             GPtrArray    *paths)
{
  ServicesTest other = { .folder = g_build_filename (test->files, folder, NULL) };
  char        *dump;

  other.library = store_test_object (attache_library_open (other.folder));
  {
    g_autoptr (AttacheImport) import = attache_import_new (other.library, NULL);

    store_test_done (attache_import_look (import, paths));
    services_test_free_summary (assert_does_what_it_says (import));
  }
  dump = dup_timeless (services_test_dump (&other));
  store_test_done (attache_library_close (other.library));
  g_object_unref (other.library);
  g_free (other.folder);

  return dump;
}

/* The other way round it is the same library. */
static void
test_order_does_not_matter (ServicesTest *test)
{
  static const char *const names[] = { "agendas", "plans", "candidatures" };
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) reversed = g_ptr_array_new ();
  g_autofree char *forth = NULL;
  g_autofree char *back = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_ptr_array_add (paths, g_test_build_filename (G_TEST_DIST, "fixtures", names[i], "en.txt", NULL));
      g_ptr_array_add (paths, g_test_build_filename (G_TEST_DIST, "fixtures", names[i], "fr.txt", NULL));
    }
  for (guint i = paths->len; i > 0; i--)
    g_ptr_array_add (reversed, g_ptr_array_index (paths, i - 1));
  forth = import_into (test, "forth", paths);
  back = import_into (test, "back", reversed);
  g_assert_cmpstr (forth, ==, back);
}

/* Each file in an archive is a line of its own, and one that is broken costs only its own. */
static void
test_archive (ServicesTest *test)
{
  static const DocxTestPart parts[] = {
    { "papers/plan.txt", plan, sizeof plan - 1 },
    { "papers/S17-CL-C-0028!!PDF-E.pdf", "%PDF-1.7 and nothing else", -1 },
    { "empty.txt", "", 0 },
  };
  g_autoptr (GBytes) bytes = docx_test_zip (parts, G_N_ELEMENTS (parts));
  g_autoptr (AttacheImport) import = NULL;
  AttacheImportSummary *did;

  write_bytes (test, "session.zip", bytes);
  import = services_test_look (test, test->files, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 3);
  services_test_assert_entry (import, "session.zip › papers/plan.txt", ATTACHE_IMPORT_STATE_NEW, NULL, NULL);
  g_assert_cmpint (services_test_get_int (services_test_entry (import, "session.zip › papers/S17-CL-C-0028!!PDF-E.pdf"), "state"), ==,
                   ATTACHE_IMPORT_STATE_REFUSED);
  g_assert_cmpint (services_test_get_int (services_test_entry (import, "session.zip › empty.txt"), "state"), ==, ATTACHE_IMPORT_STATE_REFUSED);
  did = assert_does_what_it_says (import);
  g_assert_cmpint (did->items_added, >=, 2);
  services_test_free_summary (did);
}

/* A note that mentions a paper is not that paper. */
static void
test_note (ServicesTest *test)
{
  static const char note[] = "To do\nRead C17/28 on the plane, and ask about C17/28 in the morning.\n";
  g_autofree char  *path = services_test_write (test, "note.txt", note, strlen (note));
  g_autoptr (AttacheImport) import = services_test_look (test, path, NULL);

  services_test_assert_entry (import, "note.txt", ATTACHE_IMPORT_STATE_REFUSED, NULL, "note.txt");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  services_test_add ("/preview/doubt-is-left-out", test_doubt_is_left_out);
  services_test_add ("/preview/doubt-is-written-anew", test_doubt_is_written_anew);
  services_test_add ("/preview/doubt-is-reset", test_doubt_is_reset);
  services_test_add ("/preview/revision", test_revision);
  services_test_add ("/preview/doubt-takes-nothing", test_doubt_takes_nothing);
  services_test_add ("/preview/left-out", test_left_out);
  services_test_add ("/preview/kind-is-chosen", test_kind_is_chosen);
  services_test_add ("/preview/two-formats", test_two_formats);
  services_test_add ("/preview/order-does-not-matter", test_order_does_not_matter);
  services_test_add ("/preview/archive", test_archive);
  services_test_add ("/preview/note", test_note);

  return g_test_run ();
}
