/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups and posts that the delegate adds: they are there at once, one step of undo each, and a record that names them later finds them. */

#include "services-test.h"

#include "model/attache-candidature.h"
#include "model/attache-group.h"
#include "model/attache-post.h"
#include "services/attache-undo.h"

#define LABEL "Add"

static char *
add_group (ServicesTest *test,
           const char   *code,
           const char   *name)
{
  return store_test_string (attache_library_add_group (test->library, code, name, NULL, LABEL));
}

static guint
count_posts (ServicesTest *test,
             const char   *code)
{
  g_autoptr (GListModel) posts = services_test_list (attache_library_list_posts (test->library));
  guint n_posts = 0;

  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (AttachePost) post = g_list_model_get_item (posts, i);

      n_posts += g_str_equal (attache_post_get_group_code (post), code);
    }

  return n_posts;
}

static AttacheGroup *
find_group (ServicesTest *test,
            const char   *code)
{
  g_autoptr (GListModel) groups = services_test_list (attache_library_list_groups (test->library));

  return services_test_find (groups, "code", code);
}

static void
undo (ServicesTest *test)
{
  g_autofree char *label = store_test_string (attache_undo_undo (attache_library_get_undo (test->library)));

  g_assert_cmpstr (label, ==, LABEL);
}

static void
test_refused (ServicesTest *test)
{
  g_autofree char *before = services_test_dump (test);
  g_autofree char *after = NULL;

  store_test_fails (attache_library_add_group (test->library, "", NULL, NULL, LABEL), G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "code");
  store_test_fails (attache_library_add_group (test->library, " –/. ", "A name", NULL, LABEL), G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                    "code");
  store_test_fails (attache_library_add_group (test->library, "\xff\xfe", NULL, NULL, LABEL), G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "code");
  store_test_fails (attache_library_add_post (test->library, "none", "chair", NULL, LABEL), G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "");
  store_test_fails (attache_library_add_post (test->library, "none", " ", NULL, LABEL), G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "name");
  store_test_fails (attache_library_close_group (test->library, "none", "2021", LABEL), G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "");

  after = services_test_dump (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_added (ServicesTest *test)
{
  g_autofree char *id = add_group (test, "  CWG-RES ", " Council Working Group on RES ");
  g_autoptr (AttacheGroup) group = find_group (test, "CWG-RES");

  g_assert_cmpstr (attache_entity_get_id (ATTACHE_ENTITY (group)), ==, id);
  g_assert_cmpstr (attache_group_get_name (group), ==, "Council Working Group on RES");
  g_assert_cmpuint (count_posts (test, "CWG-RES"), ==, 2);

  services_test_reopen (test);
  g_assert_cmpuint (count_posts (test, "CWG-RES"), ==, 2);

  store_test_fails (attache_library_add_group (test->library, "cwg res", NULL, NULL, LABEL), G_IO_ERROR, G_IO_ERROR_EXISTS, "CWG-RES");
}

/* One step of undo for the group and its seats; added again it has the id that it had. */
static void
test_undo (ServicesTest *test)
{
  g_autofree char *id = add_group (test, "CWG-RES", "A name");
  g_autofree char *again = NULL;
  g_autoptr (AttacheGroup) gone = NULL;
  g_autoptr (AttacheGroup) group = NULL;

  undo (test);
  gone = find_group (test, "CWG-RES");
  g_assert_null (gone);
  g_assert_cmpuint (count_posts (test, "CWG-RES"), ==, 0);
  store_test_fails (attache_library_add_post (test->library, id, "chair", NULL, LABEL), G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "CWG-RES");

  again = add_group (test, "CWG-RES", "Another name");
  g_assert_cmpstr (again, ==, id);
  group = find_group (test, "CWG-RES");
  g_assert_cmpstr (attache_group_get_name (group), ==, "Another name");
  g_assert_cmpuint (count_posts (test, "CWG-RES"), ==, 2);
}

/* A spelling of a group that the data file has means that group, and what is known of it. */
static void
test_known (ServicesTest *test)
{
  g_autofree char *id = add_group (test, "GTC-FHR", NULL);
  g_autofree char *path = services_test_fixture ("vcc-1.en.txt");
  g_autoptr (AttacheGroup) group = find_group (test, "CWG-FHR");

  g_assert_cmpstr (attache_entity_get_id (ATTACHE_ENTITY (group)), ==, id);
  g_assert_cmpstr (attache_group_get_basis (group), ==, "Decision 563");

  services_test_import (test, path);
  g_assert_cmpuint (count_posts (test, "CWG-FHR"), ==, 2);
}

static void
test_post (ServicesTest *test)
{
  g_autofree char *group = add_group (test, "CWG-RES", NULL);
  g_autofree char *post = store_test_string (attache_library_add_post (test->library, group, " rapporteur ", NULL, LABEL));
  g_autofree char *chinese = store_test_string (attache_library_add_post (test->library, group, "vice-chair", "zh", LABEL));
  g_autoptr (GListModel) posts = services_test_list (attache_library_list_posts (test->library));
  g_autoptr (AttachePost) found = services_test_find (posts, "id", post);
  g_autoptr (AttachePost) scoped = services_test_find (posts, "id", chinese);
  g_autoptr (AttachePost) last = g_list_model_get_item (posts, g_list_model_get_n_items (posts) - 1);

  g_assert_cmpstr (attache_post_get_role (found), ==, "rapporteur");
  g_assert_true (last == found);
  g_assert_cmpstr (attache_post_get_scope (scoped), ==, "zh");
  store_test_fails (attache_library_add_post (test->library, group, "rapporteur", NULL, LABEL), G_IO_ERROR, G_IO_ERROR_EXISTS, "CWG-RES");
  store_test_fails (attache_library_add_post (test->library, group, "chair", "", LABEL), G_IO_ERROR, G_IO_ERROR_EXISTS, "CWG-RES");

  undo (test);
  g_assert_cmpuint (count_posts (test, "CWG-RES"), ==, 3);
  undo (test);
  g_assert_cmpuint (count_posts (test, "CWG-RES"), ==, 2);
}

static void
test_closed (ServicesTest *test)
{
  g_autofree char *id = add_group (test, "CWG-RES", NULL);
  g_autoptr (AttacheGroup) group = find_group (test, "CWG-RES");
  g_autoptr (AttacheGroup) closed = NULL;

  g_assert_null (attache_group_get_closed (group));
  store_test_done (attache_library_close_group (test->library, id, "2021", LABEL));
  g_assert_cmpuint (count_posts (test, "CWG-RES"), ==, 0);
  closed = find_group (test, "CWG-RES");
  g_assert_cmpstr (attache_group_get_closed (closed), ==, "2021");
  store_test_fails (attache_library_add_group (test->library, "CWG-RES", NULL, NULL, LABEL), G_IO_ERROR, G_IO_ERROR_EXISTS, "Open it again");

  store_test_done (attache_library_close_group (test->library, id, NULL, LABEL));
  g_assert_cmpuint (count_posts (test, "CWG-RES"), ==, 2);
  undo (test);
  g_assert_cmpuint (count_posts (test, "CWG-RES"), ==, 0);
}

/* A record spells it otherwise: the candidature is for the group that is there, and the import takes nothing of it away. */
static void
test_named_by_a_record (ServicesTest *test)
{
  g_autofree char *id = add_group (test, "CWG-Res", "A name");
  g_autofree char *text = services_test_read_fixture ("vcc-1.en.txt");
  g_auto (GStrv) parts = g_strsplit (text, "CWG-SFP", -1);
  g_autofree char *other = g_strjoinv ("CWG-RES", parts);
  g_autofree char *path = services_test_write (test, "record.txt", other, strlen (other));
  g_autofree char *session = NULL;
  g_autoptr (GListModel) candidatures = NULL;
  g_autoptr (AttacheCandidature) candidature = NULL;
  g_autoptr (AttacheGroup) second = NULL;
  g_autoptr (AttacheGroup) group = NULL;

  services_test_import (test, path);
  session = services_test_session (test, FALSE);
  candidatures = services_test_list (attache_library_list_candidatures (test->library, session));
  candidature = services_test_find (candidatures, "group-code", "CWG-Res");
  g_assert_nonnull (candidature);
  second = find_group (test, "CWG-RES");
  g_assert_null (second);
  group = find_group (test, "CWG-Res");
  g_assert_cmpstr (attache_entity_get_id (ATTACHE_ENTITY (group)), ==, id);
  g_assert_cmpstr (attache_group_get_name (group), ==, "A name");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  services_test_add ("/groups/refused", test_refused);
  services_test_add ("/groups/added", test_added);
  services_test_add ("/groups/undo", test_undo);
  services_test_add ("/groups/known", test_known);
  services_test_add ("/groups/post", test_post);
  services_test_add ("/groups/closed", test_closed);
  services_test_add ("/groups/named-by-a-record", test_named_by_a_record);

  return g_test_run ();
}
