/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The priority group of an item is that of its papers, whichever text came first and in whichever language. */

#include "services-test.h"

#include "model/attache-item.h"
#include "services/attache-undo.h"

static void
import_text (ServicesTest *test,
             const char   *name,
             const char   *text)
{
  g_autofree char *path = services_test_write (test, name, text, strlen (text));

  services_test_import (test, path);
}

/* Another sitting, at which the paper that was moved is taken up. */
static void
import_second_sitting (ServicesTest *test)
{
  import_text (test, "second.txt",
               "COUNCIL 2021\nSUMMARY RECORD OF THE SECOND MEETING\nDocument C21/87-E\n"
               "1\tWork of the regional offices (Documents C21/45 and C21/46)\n1.1\tDocument C21/45 was noted.\n"
               "2\tOther matters (Document C21/47)\n2.1\tDocument C21/47 was noted.\n2.2\tThe meeting rose at 1200 hours.\n");
}

static char *
get_group (ServicesTest *test,
           const char   *title)
{
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) items = services_test_list (attache_library_list_items (test->library, session));
  g_autoptr (AttacheItem) item = services_test_find (items, "title", title);

  g_assert_nonnull (item);

  return g_strdup (attache_item_get_priority_group (item));
}

static void
test_any_order (ServicesTest *test)
{
  static const char *const names[] = { "vcc-1.ar.txt", "vcc-1.en.txt", "vcc-1.es.txt", "vcc-1.fr.txt", "vcc-1.ru.txt", "vcc-1.zh.txt" };
  g_autofree char         *before = NULL;
  g_autofree char         *other = NULL;

  import_second_sitting (test);
  before = get_group (test, "Work of the regional offices");
  g_assert_null (before);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = services_test_read_fixture (names[i]);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *again = NULL;

      import_text (test, names[i], text);
      after = get_group (test, "Work of the regional offices");
      g_assert_cmpstr (after, ==, "1");
      again = services_test_dump (test);
      import_text (test, names[i], text);
      g_assert_cmpstr (again, ==, (undone = services_test_dump (test)));

      g_free (store_test_string (attache_undo_undo (attache_library_get_undo (test->library))));
      g_set_str (&after, NULL);
      after = get_group (test, "Work of the regional offices");
      g_assert_null (after);
    }

  other = get_group (test, "Other matters");
  g_assert_null (other);
}

static void
test_record_first (ServicesTest *test)
{
  g_autofree char *text = services_test_read_fixture ("vcc-1.en.txt");
  g_autofree char *group = NULL;
  g_autofree char *agenda = NULL;

  import_text (test, "first.txt", text);
  import_second_sitting (test);
  group = get_group (test, "Work of the regional offices");
  g_assert_cmpstr (group, ==, "1");
  agenda = get_group (test, "Other matters");
  g_assert_null (agenda);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  services_test_add ("/priority/any-order", test_any_order);
  services_test_add ("/priority/record-first", test_record_first);

  return g_test_run ();
}
