/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the services share. */

#include "services-test.h"

#include "model/attache-session.h"

#include <cairo-pdf.h>
#include <ftw.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>

static int
remove_cb (const char *path, const struct stat *status, int type, struct FTW *where)
{
  return g_remove (path);
}

static void
remove_folder (char *folder)
{
  g_assert_cmpint (nftw (folder, remove_cb, 8, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (folder);
}

static void
open_library (ServicesTest *test)
{
  test->library = store_test_object (attache_library_open (test->folder));
}

static void
close_library (ServicesTest *test)
{
  if (test->library == NULL)
    return;

  store_test_done (attache_library_close (test->library));
  g_clear_object (&test->library);
}

static void
run_case (gconstpointer data)
{
  const ServicesTestFunc *func = data;
  ServicesTest            test = { 0 };

  test.folder = g_dir_make_tmp ("attache-library-XXXXXX", NULL);
  test.files = g_dir_make_tmp ("attache-files-XXXXXX", NULL);
  open_library (&test);

  (*func) (&test);

  close_library (&test);
  remove_folder (test.folder);
  remove_folder (test.files);
}

void
services_test_add (const char      *path,
                   ServicesTestFunc func)
{
  ServicesTestFunc *data = g_new0 (ServicesTestFunc, 1);

  *data = func;
  g_test_add_data_func_full (path, data, run_case, g_free);
}

void
services_test_reopen (ServicesTest *test)
{
  close_library (test);
  open_library (test);
}

char *
services_test_dump (ServicesTest *test)
{
  StoreTest store = { .folder = test->folder };

  return store_test_dump (&store);
}

guint
services_test_count_shelves (ServicesTest *test)
{
  g_autofree char *folder = g_build_filename (test->folder, "papers", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_shelves = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n_shelves++;

  return n_shelves;
}

static int n_papers;

static int
count_cb (const char *path, const struct stat *status, int type, struct FTW *where)
{
  n_papers += type == FTW_F && (g_str_has_suffix (path, ".pdf") || g_str_has_suffix (path, ".docx"));

  return 0;
}

int
services_test_count_papers (ServicesTest *test)
{
  n_papers = 0;
  nftw (test->folder, count_cb, 8, FTW_PHYS);

  return n_papers;
}

char *
services_test_write (ServicesTest *test,
                     const char   *name,
                     const char   *bytes,
                     gsize         length)
{
  char            *path = g_build_filename (test->files, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);

  return path;
}

char *
services_test_write_pdf (ServicesTest *test,
                         const char   *name,
                         const char   *text)
{
  char            *path = g_build_filename (test->files, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  cairo_surface_t *surface;
  cairo_t         *cairo;
  g_autoptr (PangoLayout) layout = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  surface = cairo_pdf_surface_create (path, 595, 842);
  cairo = cairo_create (surface);
  layout = pango_cairo_create_layout (cairo);
  pango_layout_set_width (layout, 500 * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cairo, 50, 50);
  pango_cairo_show_layout (cairo, layout);
  cairo_show_page (cairo);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return path;
}

char *
services_test_fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "records", name, NULL);
}

char *
services_test_read_fixture (const char *name)
{
  g_autofree char *path = services_test_fixture (name);
  char            *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

AttacheImport *
services_test_look (ServicesTest *test,
                    ...)
{
  AttacheImport *import = attache_import_new (test->library, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  char   *path;
  va_list args;

  va_start (args, test);
  while ((path = va_arg (args, char *)) != NULL)
    g_ptr_array_add (paths, path);
  va_end (args);
  store_test_done (attache_import_look (import, paths));

  return import;
}

AttacheImportSummary *
services_test_apply (AttacheImport *import)
{
  g_autoptr (GError) error = NULL;
  const GValue *value = store_test_wait (attache_import_apply (import, "Import"), &error);

  g_assert_no_error (error);

  return g_value_dup_boxed (value);
}

void
services_test_free_summary (AttacheImportSummary *summary)
{
  g_boxed_free (ATTACHE_TYPE_IMPORT_SUMMARY, summary);
}

void
services_test_import (ServicesTest *test,
                      const char   *path)
{
  g_autoptr (AttacheImport) import = services_test_look (test, path, NULL);

  services_test_free_summary (services_test_apply (import));
}

gpointer
services_test_entry (AttacheImport *import,
                     const char    *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (import)); i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (G_LIST_MODEL (import), i);
      g_autofree char *found = services_test_get (entry, "name");

      if (g_strcmp0 (found, name) == 0)
        return entry;
    }

  g_test_message ("no entry %s", name);
  g_test_fail ();

  return NULL;
}

void
services_test_assert_entry (AttacheImport     *import,
                            const char        *name,
                            AttacheImportState state,
                            const char        *symbol,
                            const char        *part_of_why)
{
  GObject         *entry = services_test_entry (import, name);
  g_autofree char *found_symbol = NULL;
  g_autofree char *why = NULL;

  g_assert_nonnull (entry);
  found_symbol = services_test_get (entry, "symbol");
  why = services_test_get (entry, "why");
  g_test_message ("%s: %s", name, why ? why : "-");
  g_assert_cmpint (services_test_get_int (entry, "state"), ==, state);
  g_assert_cmpstr (found_symbol, ==, symbol);
  if (part_of_why == NULL)
    g_assert_null (why);
  else
    {
      g_assert_nonnull (why);
      g_assert_nonnull (strstr (why, part_of_why));
    }
}

GListModel *
services_test_list (GListModel *list)
{
  g_autoptr (GListModel) model = list;

  return store_test_object (attache_library_settle (model));
}

gpointer
services_test_find (GListModel *list,
                    const char *property,
                    const char *value)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (list, i);
      g_autofree char *found = services_test_get (row, property);

      if (g_strcmp0 (found, value) == 0)
        return g_steal_pointer (&row);
    }

  return NULL;
}

char *
services_test_session (ServicesTest *test,
                       gboolean      sample)
{
  g_autoptr (GListModel) sessions = services_test_list (attache_library_list_sessions (test->library));

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (AttacheSession) session = g_list_model_get_item (sessions, i);

      if (attache_session_get_sample (session) == sample)
        return g_strdup (attache_entity_get_id (ATTACHE_ENTITY (session)));
    }

  return NULL;
}

char *
services_test_get (gpointer    object,
                   const char *property)
{
  char *value = NULL;

  g_object_get (object, property, &value, NULL);

  return value;
}

int
services_test_get_int (gpointer    object,
                       const char *property)
{
  int value = 0;

  g_object_get (object, property, &value, NULL);

  return value;
}
