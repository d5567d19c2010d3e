/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening papers in the real window, through the real worker: good ones, locked ones, damaged ones, and back to where one was. */

#include "reader-test.h"

#include "ui/reader/attache-page-placeholder.h"
#include "ui/reader/attache-reader-controls.h"

#include <math.h>

static AttacheHarness *
open_sample (int width,
             int height)
{
  AttacheHarness *self = attache_harness_new (width, height);

  attache_harness_open_sample (self);

  return self;
}

static void
assert_place (AttacheHarness           *self,
              const AttacheReaderPlace *expected)
{
  AttacheReaderPlace place;

  attache_reader_view_get_place (reader_test_get_view (self), &place);
  g_assert_cmpint (place.page, ==, expected->page);
  g_assert_cmpint (place.mode, ==, expected->mode);
  g_assert_cmpfloat_with_epsilon (place.zoom, expected->zoom, 1e-6);
  g_assert_cmpfloat_with_epsilon (place.x, expected->x, 1e-4);
  g_assert_cmpfloat_with_epsilon (place.y, expected->y, 1e-4);
}

/* Tabs, page, height on the page and zoom are there again after the window was closed. */
static void
test_place (void)
{
  g_autoptr (AttacheHarness) self = open_sample (1280, 850);
  const AttacheReaderPlace there = { 1, 0.5, 0.123, ATTACHE_ZOOM_FREE, 1.4 };
  AttacheReaderPlace       seen;

  reader_test_open (self, "C21/64");
  reader_test_wait_drawn (self);
  reader_test_open (self, "C21/21");
  reader_test_wait_drawn (self);
  attache_reader_view_set_place (reader_test_get_view (self), &there);
  reader_test_wait_drawn (self);
  attache_reader_view_get_place (reader_test_get_view (self), &seen);
  g_assert_cmpint (seen.page, ==, 1);
  g_assert_cmpfloat_with_epsilon (seen.y, 0.123, 1e-3);
  g_assert_nonnull (attache_harness_find_text (self, NULL, "2 of 2"));

  attache_harness_reopen (self);
  attache_harness_wait_page (self, "reader");
  reader_test_wait_drawn (self);
  g_assert_cmpuint (attache_reader_page_get_n_tabs (reader_test_get_page (self)), ==, 2);
  g_assert_cmpstr (attache_file_get_symbol (attache_reader_tab_get_file (reader_test_get_tab (self))), ==, "C21/21");
  assert_place (self, &seen);

  /* A wider window moves nothing from the top. */
  attache_harness_resize (self, 1000, 600);
  assert_place (self, &seen);
}

static gboolean
has_languages (AttacheHarness *self,
               gpointer        data)
{
  GListModel *languages = attache_reader_tab_get_languages (reader_test_get_tab (self));

  return languages != NULL && g_list_model_get_n_items (languages) == 4;
}

static void
test_tabs (void)
{
  g_autoptr (AttacheHarness) self = open_sample (1280, 850);
  AttacheReaderPage *page;
  GtkWidget         *widget;
  g_autofree char   *english = reader_test_find_file (self, "C21/21");

  reader_test_open (self, "C21/21");
  reader_test_wait_drawn (self);
  page = reader_test_get_page (self);
  widget = GTK_WIDGET (page);
  attache_harness_wait (self, "the languages", has_languages, NULL);

  /* The same paper in another language, at the same page. */
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (AttacheFile) file = g_list_model_get_item (attache_reader_tab_get_languages (reader_test_get_tab (self)), i);

      if (g_strcmp0 (attache_file_get_language (file), "ar") != 0)
        continue;
      gtk_widget_activate_action (widget, "reader.open-language", "s", attache_entity_get_id (ATTACHE_ENTITY (file)));
      break;
    }
  reader_test_wait_drawn (self);
  g_assert_cmpuint (attache_reader_page_get_n_tabs (page), ==, 2);
  g_assert_cmpstr (attache_file_get_language (attache_reader_tab_get_file (reader_test_get_tab (self))), ==, "ar");

  /* Opening what is open goes there. */
  reader_test_open (self, "C21/21");
  g_assert_cmpuint (attache_reader_page_get_n_tabs (page), ==, 2);
  g_assert_cmpstr (attache_reader_tab_get_file_id (reader_test_get_tab (self)), ==, english);

  reader_test_press (self, widget, "<Control>Page_Down");
  g_assert_cmpstr (attache_reader_tab_get_file_id (reader_test_get_tab (self)), !=, english);
  reader_test_press (self, widget, "<Control>w");
  g_assert_cmpuint (attache_reader_page_get_n_tabs (page), ==, 1);

  reader_test_press (self, widget, "<Control>w");
  attache_harness_wait_page (self, "agenda");
  g_assert_cmpuint (attache_reader_page_get_n_tabs (page), ==, 0);
}

static void
test_zoom (void)
{
  g_autoptr (AttacheHarness) self = open_sample (1000, 850);
  GtkWidget         *page;
  AttacheReaderView *view;
  double             zoom;

  reader_test_open (self, "C21/21");
  reader_test_wait_drawn (self);
  page = GTK_WIDGET (reader_test_get_page (self));
  view = reader_test_get_view (self);

  reader_test_press (self, page, "<Control>0");
  g_assert_cmpfloat_with_epsilon (attache_reader_view_get_zoom (view), 1, 1e-9);
  reader_test_press (self, page, "<Control>plus");
  g_assert_cmpfloat (attache_reader_view_get_zoom (view), >, 1);
  reader_test_press (self, page, "<Control>minus");
  g_assert_cmpfloat_with_epsilon (attache_reader_view_get_zoom (view), 1, 1e-9);

  /* However long the key is held down. */
  for (guint i = 0; i < 40; i++)
    attache_reader_view_zoom_in (view);
  g_assert_cmpfloat (attache_reader_view_get_zoom (view), <=, 8);
  for (guint i = 0; i < 40; i++)
    attache_reader_view_zoom_out (view);
  g_assert_cmpfloat (attache_reader_view_get_zoom (view), >=, 0.1);

  gtk_widget_activate_action (page, "reader.zoom", "s", "fit-width");
  zoom = attache_reader_view_get_zoom (view);
  g_assert_cmpint (attache_reader_view_get_zoom_mode (view), ==, ATTACHE_ZOOM_FIT_WIDTH);
  attache_harness_resize (self, 1300, 850);
  g_assert_cmpfloat (attache_reader_view_get_zoom (view), !=, zoom);
}

static void
test_locked (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);
  g_autoptr (GBytes) locked = reader_test_make_locked ("geneva");
  GtkWidget *entry;

  reader_test_import_bytes (self, "S21-CL-C-0090!!PDF-E.pdf", locked);
  reader_test_open (self, "C21/90");
  reader_test_wait_state (self, "password");

  entry = attache_harness_find_type (self, GTK_WIDGET (reader_test_get_tab (self)), ADW_TYPE_PASSWORD_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (entry), "bern");
  g_signal_emit_by_name (entry, "entry-activated");
  attache_harness_wait_text (self, "not the password");
  g_assert_cmpstr (attache_reader_tab_get_state (reader_test_get_tab (self)), ==, "password");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  gtk_editable_set_text (GTK_EDITABLE (entry), "geneva");
  g_signal_emit_by_name (entry, "entry-activated");
  reader_test_wait_state (self, "paper");
}

/* The bytes of a paper as they lie in the library, replaced. */
static void
damage (AttacheHarness *self,
        const char     *symbol)
{
  g_autofree char *file_id = reader_test_find_file (self, symbol);
  g_autoptr (DexFuture) loaded = attache_harness_await (self, attache_library_load_file (attache_harness_get_library (self), file_id));
  AttacheFile     *file = g_value_get_object (dex_future_get_value (loaded, NULL));
  const char      *sha256 = attache_file_get_sha256 (file);
  g_autofree char *folder = g_strndup (sha256, 2);
  g_autofree char *name = g_strconcat (sha256, ".pdf", NULL);
  g_autofree char *path = g_build_filename (attache_harness_get_folder (self), "papers", folder, name, NULL);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_set_contents (path, "%PDF-1.7\nnothing that could be repaired", -1, NULL));
}

static void
test_damaged (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);

  reader_test_import_pages (self, "S21-CL-C-0091!!PDF-E.pdf", "This will not last", NULL);
  reader_test_import_pages (self, "S21-CL-C-0093!!PDF-E.pdf", "Nothing is wrong here", NULL);
  damage (self, "C21/91");
  reader_test_open (self, "C21/91");
  reader_test_wait_state (self, "failed");
  g_assert_nonnull (attache_harness_find_text (self, GTK_WIDGET (reader_test_get_tab (self)), "This Paper"));
  g_assert_nonnull (attache_harness_find_text (self, GTK_WIDGET (reader_test_get_tab (self)), "C21/91"));

  /* The others are not concerned. */
  reader_test_open (self, "C21/93");
  reader_test_wait_drawn (self);
}

static gboolean
has_placeholder (AttacheHarness *self,
                 gpointer        data)
{
  AttacheReaderView *view = reader_test_get_view (self);

  return view != NULL && attache_harness_find_type (self, GTK_WIDGET (view), ATTACHE_TYPE_PAGE_PLACEHOLDER) != NULL;
}

/* A page that makes the worker die costs itself only, and may be tried again. */
static void
test_placeholder (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 1100);
  AttacheReaderView   *view;
  AttachePageRenderer *renderer;
  GtkWidget           *placeholder;
  gboolean             exact;
  guint                n_renders;

  reader_test_import_pages (self, "S21-CL-C-0092!!PDF-E.pdf", "A good page", "CRASH", "Another good page", NULL);
  reader_test_open (self, "C21/92");
  reader_test_wait_drawn (self);
  view = reader_test_get_view (self);
  attache_reader_view_go_to_page (view, 1);
  attache_harness_wait (self, "the placeholder", has_placeholder, NULL);

  renderer = attache_reader_view_get_renderer (view);
  g_assert_nonnull (attache_page_renderer_get_texture (renderer, 0, &exact));
  g_assert_null (attache_page_renderer_get_texture (renderer, 1, &exact));
  g_assert_nonnull (attache_page_renderer_get_error (renderer, 1));
  g_assert_nonnull (attache_harness_find_text (self, GTK_WIDGET (view), "Page 2 cannot be shown"));

  n_renders = attache_page_renderer_get_n_renders (renderer);
  placeholder = attache_harness_find_type (self, GTK_WIDGET (view), ATTACHE_TYPE_PAGE_PLACEHOLDER);
  g_signal_emit_by_name (placeholder, "retry");
  g_assert_null (attache_page_renderer_get_error (renderer, 1));
  g_assert_cmpuint (attache_page_renderer_get_n_renders (renderer), ==, n_renders + 1);
  attache_harness_wait (self, "the placeholder to come back", has_placeholder, NULL);

  attache_reader_view_go_to_page (view, 2);
  reader_test_wait_drawn (self);
  g_assert_nonnull (attache_page_renderer_get_texture (renderer, 2, &exact));
}

/* On a narrow screen everything fits, and panes lie over the page. */
static void
test_narrow (void)
{
  g_autoptr (AttacheHarness) self = open_sample (360, 700);
  GtkWidget *page;
  int        least;

  reader_test_open (self, "C21/21");
  reader_test_wait_drawn (self);
  page = GTK_WIDGET (reader_test_get_page (self));
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (reader_test_get_view (self))), >, 300);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (reader_test_get_view (self))), <=, 360);

  g_assert_null (attache_harness_find_text (self, page, "our position"));
  reader_test_press (self, page, "<Shift>F9");
  attache_harness_wait_text (self, "our position");
  reader_test_press (self, page, "<Shift>F9");
  reader_test_press (self, page, "F9");
  attache_harness_wait_text (self, "Marks in this paper");

  /* Page and zoom have moved to the foot. */
  g_assert_nonnull (attache_harness_find_text (self, page, "of 2"));
}

static void
test_go_to_page (void)
{
  g_autoptr (AttacheHarness) self = open_sample (1280, 850);
  GtkWidget *controls;
  GtkWidget *entry;

  reader_test_open (self, "C21/21");
  reader_test_wait_drawn (self);
  controls = attache_harness_find_type (self, NULL, ATTACHE_TYPE_READER_CONTROLS);
  entry = attache_harness_find_type (self, controls, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "2");
  g_signal_emit_by_name (entry, "activate");
  reader_test_wait_drawn (self);
  g_assert_cmpuint (attache_reader_view_get_page (reader_test_get_view (self)), ==, 1);

  gtk_test_accessible_assert_property (reader_test_get_view (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 2 of 2");

  /* What is no page changes nothing; what is too far is the last one. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "x");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2");
  gtk_editable_set_text (GTK_EDITABLE (entry), "99999999999999999999");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2");
  gtk_editable_set_text (GTK_EDITABLE (entry), "1");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (attache_reader_view_get_page (reader_test_get_view (self)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  attache_harness_init (&argc, &argv);

  g_test_add_func ("/reader/papers/place", test_place);
  g_test_add_func ("/reader/papers/tabs", test_tabs);
  g_test_add_func ("/reader/papers/zoom", test_zoom);
  g_test_add_func ("/reader/papers/locked", test_locked);
  g_test_add_func ("/reader/papers/damaged", test_damaged);
  g_test_add_func ("/reader/papers/placeholder", test_placeholder);
  g_test_add_func ("/reader/papers/narrow", test_narrow);
  g_test_add_func ("/reader/papers/go-to-page", test_go_to_page);

  return g_test_run ();
}
