/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the Council publishes, as it comes, in six languages: one agenda of it, whichever language came first, and nothing twice. */

#include "import-test.h"

#include "model/attache-item.h"
#include "services/attache-library-private.h"

static const char *const languages[] = { "en", "fr", "es", "ru", "zh", "ar" };

typedef struct
{
  const char *folder;
  const char *language;
} Text;

static gboolean
put_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  const Text      *text = data;
  g_autofree char *name = g_strconcat (text->language, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", text->folder, name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (AttacheManuscript) manuscript = NULL;
  g_auto (AttacheImportTarget) target = { NULL };
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  manuscript = attache_manuscript_read (bytes, length, "C24", ATTACHE_TEXT_KIND_UNKNOWN, error);
  g_assert_nonnull (manuscript);
  g_assert_true (attache_import_has_structure (manuscript));
  attache_import_target_init (&target, transaction, FALSE);

  return attache_import_seed_groups_in_worker (&target, error) && attache_import_put_manuscript_in_worker (&target, manuscript, error) &&
         attache_import_finish_in_worker (&target, name, 1, error);
}

static void
put (ServicesTest *test,
     const char   *folder,
     const char   *language)
{
  Text text = { folder, language };

  g_test_message ("%s/%s", folder, language);
  store_test_done (attache_database_act (attache_library_get_database (test->library), "Import", NULL, put_in_worker, &text, NULL));
}

/* Numbers, papers, other numbers and decisions, without what is said in a language. */
static char *
describe (ServicesTest *test)
{
  g_autofree char *all = import_test_describe (test);
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "|", -1);

      if (g_strv_length (fields) > 6)
        g_string_append_printf (text, "%s|%s|%s|%s\n", fields[0], fields[2], fields[3], fields[5]);
    }

  return g_string_free (text, FALSE);
}

static void
assert_titles (ServicesTest *test)
{
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) items = services_test_list (attache_library_list_items (test->library, session));

  g_assert_cmpuint (g_list_model_get_n_items (items), >, 5);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AttacheItem) item = g_list_model_get_item (items, i);
      g_autoptr (GListModel) titles = services_test_list (attache_library_list_item_titles (test->library, attache_entity_get_id (ATTACHE_ENTITY (item))));
      g_autoptr (AttacheItem) english = NULL;

      g_test_message ("%s: %u titles", attache_item_get_number (item), g_list_model_get_n_items (titles));
      g_assert_cmpuint (g_list_model_get_n_items (titles), >=, G_N_ELEMENTS (languages));
      g_assert_cmpstr (attache_item_get_language (item), ==, "en");
    }
}

static void
check_kind (ServicesTest *test,
            const char   *folder,
            gboolean      backwards)
{
  g_autofree char *one = NULL;
  g_autofree char *all = NULL;
  gint64           n_changes;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      put (test, folder, languages[backwards ? G_N_ELEMENTS (languages) - 1 - i : i]);
      if (i == 0)
        one = describe (test);
    }
  all = describe (test);
  g_assert_cmpstr (all, ==, one);
  assert_titles (test);

  n_changes = import_test_count_changes (test);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    put (test, folder, languages[i]);
  g_assert_cmpint (import_test_count_changes (test), ==, n_changes);
}

static void
test_agenda (ServicesTest *test)
{
  check_kind (test, "agendas", FALSE);
}

static void
test_agenda_backwards (ServicesTest *test)
{
  check_kind (test, "agendas", TRUE);
}

static void
test_plan (ServicesTest *test)
{
  check_kind (test, "plans", FALSE);
}

static void
test_plan_backwards (ServicesTest *test)
{
  check_kind (test, "plans", TRUE);
}

static void
test_allocation (ServicesTest *test)
{
  check_kind (test, "allocations", TRUE);
}

static void
test_letter (ServicesTest *test)
{
  check_kind (test, "letters", TRUE);
}

/* A list in a second language completes what the first said, and lists nobody twice. */
static void
check_candidatures (ServicesTest *test,
                    gboolean      backwards)
{
  g_autofree char *session = NULL;
  guint            n_candidatures = 0;
  gint64           n_changes;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GListModel) list = NULL;

      put (test, "candidatures", languages[backwards ? G_N_ELEMENTS (languages) - 1 - i : i]);
      if (session == NULL)
        session = services_test_session (test, FALSE);
      list = services_test_list (attache_library_list_candidatures (test->library, session));
      if (i == 0)
        n_candidatures = g_list_model_get_n_items (list);
      g_assert_cmpuint (n_candidatures, >, 5);
      g_assert_cmpuint (g_list_model_get_n_items (list), ==, n_candidatures);
    }

  n_changes = import_test_count_changes (test);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    put (test, "candidatures", languages[i]);
  g_assert_cmpint (import_test_count_changes (test), ==, n_changes);
}

static void
test_candidatures (ServicesTest *test)
{
  check_candidatures (test, FALSE);
}

static void
test_candidatures_backwards (ServicesTest *test)
{
  check_candidatures (test, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  services_test_add ("/texts/agenda", test_agenda);
  services_test_add ("/texts/agenda-backwards", test_agenda_backwards);
  services_test_add ("/texts/plan", test_plan);
  services_test_add ("/texts/plan-backwards", test_plan_backwards);
  services_test_add ("/texts/allocation", test_allocation);
  services_test_add ("/texts/letter", test_letter);
  services_test_add ("/texts/candidatures", test_candidatures);
  services_test_add ("/texts/candidatures-backwards", test_candidatures_backwards);

  return g_test_run ();
}
