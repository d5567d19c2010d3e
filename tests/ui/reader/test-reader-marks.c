/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marking a paper in the real window, through the real worker: on disk at once, undone with one key, and no page drawn anew for it. */

#include "reader-test.h"

#include "ui/reader/attache-mark-popover.h"
#include "ui/reader/attache-marks-pane.h"

#include "attache-enum-types.h"

#define PASSAGE "the chair is agreed"

static AttacheHarness *
open_paper (void)
{
  AttacheHarness *self = attache_harness_new (1280, 850);

  attache_harness_open_sample (self);
  reader_test_open (self, "C21/21");
  reader_test_wait_drawn (self);

  return self;
}

static guint
count_renders (AttacheHarness *self)
{
  return attache_page_renderer_get_n_renders (attache_reader_view_get_renderer (reader_test_get_view (self)));
}

static guint
count_marks (AttacheHarness *self)
{
  return g_list_model_get_n_items (reader_test_get_marks (self));
}

static void
test_highlight (void)
{
  g_autoptr (AttacheHarness) self = open_paper ();
  AttacheReaderView *view = reader_test_get_view (self);
  AttacheMarksPane  *pane = ATTACHE_MARKS_PANE (attache_harness_find_type (self, NULL, ATTACHE_TYPE_MARKS_PANE));
  guint              n_marks = count_marks (self);
  guint              n_renders = count_renders (self);
  AttacheMark       *mark;

  /* Nothing is selected: nothing is marked. */
  reader_test_press (self, GTK_WIDGET (view), "h");
  g_assert_cmpuint (count_marks (self), ==, n_marks);

  reader_test_select (self, PASSAGE);
  reader_test_press (self, GTK_WIDGET (view), "3");
  reader_test_wait_marks (self, n_marks + 1);
  g_assert_true (attache_text_selection_is_empty (attache_reader_view_get_selection (view)));

  mark = reader_test_find_mark (self, PASSAGE);
  g_assert_nonnull (mark);
  g_assert_cmpint (attache_mark_get_colour (mark), ==, ATTACHE_MARK_COLOUR_BLUE);
  g_assert_cmpint (attache_mark_get_kind (mark), ==, ATTACHE_MARK_KIND_HIGHLIGHT);
  g_assert_cmpstr (attache_mark_get_paragraph (mark), ==, "2");
  g_assert_nonnull (attache_mark_get_quads (mark));
  g_assert_cmpuint (g_list_model_get_n_items (attache_marks_pane_get_sorted (pane)), ==, n_marks + 1);
  attache_harness_settle (self);
  g_assert_nonnull (attache_harness_find_text (self, GTK_WIDGET (pane), PASSAGE));

  attache_harness_activate (self, "win.undo", NULL);
  reader_test_wait_marks (self, n_marks);
  g_assert_null (reader_test_find_mark (self, PASSAGE));
  attache_harness_activate (self, "win.redo", NULL);
  reader_test_wait_marks (self, n_marks + 1);

  attache_harness_settle (self);
  g_assert_cmpuint (count_renders (self), ==, n_renders);

  /* It is on disk. */
  attache_harness_reopen (self);
  attache_harness_wait_page (self, "reader");
  reader_test_wait_drawn (self);
  g_assert_nonnull (reader_test_find_mark (self, PASSAGE));
}

static GtkTextView *
get_note (AttacheHarness *self)
{
  GtkWidget *popover = attache_harness_find_type (self, GTK_WIDGET (reader_test_get_view (self)), ATTACHE_TYPE_MARK_POPOVER);

  return popover ? GTK_TEXT_VIEW (attache_harness_find_type (self, popover, GTK_TYPE_TEXT_VIEW)) : NULL;
}

static gboolean
is_writing (AttacheHarness *self,
            gpointer        data)
{
  GtkTextView *note = get_note (self);

  return note != NULL && gtk_widget_get_mapped (GTK_WIDGET (note));
}

static gboolean
has_text (AttacheHarness *self,
          gpointer        text)
{
  AttacheMark *mark = reader_test_find_mark (self, PASSAGE);

  return mark != NULL && g_strcmp0 (attache_mark_get_text (mark), text) == 0;
}

static void
test_note (void)
{
  g_autoptr (AttacheHarness) self = open_paper ();
  AttacheReaderView *view = reader_test_get_view (self);
  guint              n_marks = count_marks (self);
  AttacheMark       *mark;

  reader_test_select (self, PASSAGE);
  reader_test_press (self, GTK_WIDGET (view), "n");
  reader_test_wait_marks (self, n_marks + 1);
  attache_harness_wait (self, "the note to be open", is_writing, NULL);
  mark = reader_test_find_mark (self, PASSAGE);
  g_assert_cmpint (attache_mark_get_kind (mark), ==, ATTACHE_MARK_KIND_NOTE);
  g_assert_true (attache_reader_view_get_mark (view) == mark);

  /* What is typed is saved by itself; the colour leaves it alone. */
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (get_note (self)), "Who are they?", -1);
  gtk_widget_activate_action (GTK_WIDGET (view), "reader.highlight", "s", "purple");
  attache_harness_wait (self, "the note to be saved", has_text, (gpointer) "Who are they?");
  attache_harness_settle (self);
  g_assert_cmpint (attache_mark_get_colour (mark), ==, ATTACHE_MARK_COLOUR_PURPLE);

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (get_note (self)), " Ask.", -1);
  reader_test_press (self, GTK_WIDGET (view), "Delete");
  reader_test_wait_marks (self, n_marks);
  g_assert_null (attache_reader_view_get_mark (view));
  attache_harness_settle (self);
  g_assert_false (is_writing (self, NULL));

  attache_harness_activate (self, "win.undo", NULL);
  reader_test_wait_marks (self, n_marks + 1);
  g_assert_true (has_text (self, (gpointer) "Who are they? Ask."));
}

/* Ctrl+Down, H: a passage is marked without a pointer. */
static void
test_keyboard (void)
{
  g_autoptr (AttacheHarness) self = open_paper ();
  GtkWidget       *view = GTK_WIDGET (reader_test_get_view (self));
  g_autofree char *paragraph = NULL;
  g_autofree char *longer = NULL;
  guint            n_marks = count_marks (self);

  reader_test_select (self, "strategic and financial");
  reader_test_press (self, view, "<Control>Down");
  reader_test_press (self, view, "<Control>Down");
  paragraph = reader_test_dup_selected (self);
  g_assert_true (g_str_has_prefix (paragraph, "Each region may put forward"));
  g_assert_true (g_str_has_suffix (paragraph, "by note verbale."));
  reader_test_press (self, view, "<Control>Down");
  reader_test_press (self, view, "<Control>Up");
  reader_test_press (self, view, "h");
  reader_test_wait_marks (self, n_marks + 1);

  reader_test_select (self, "Each");
  reader_test_press (self, view, "<Shift>Right");
  reader_test_press (self, view, "<Control><Shift>Right");
  reader_test_press (self, view, "<Control><Shift>Right");
  longer = reader_test_dup_selected (self);
  g_assert_cmpstr (longer, ==, "Each region may");
  reader_test_press (self, view, "<Shift>Down");
  g_clear_pointer (&longer, g_free);
  longer = reader_test_dup_selected (self);
  g_assert_true (strstr (longer, "\n") != NULL);
  reader_test_press (self, view, "Escape");
  g_assert_true (attache_text_selection_is_empty (attache_reader_view_get_selection (reader_test_get_view (self))));
}

static gpointer
get_controller (GtkWidget *widget,
                GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }

  g_assert_not_reached ();
}

/* Two presses take the word, three the paragraph; one on a mark chooses it. */
static void
test_pointer (void)
{
  g_autoptr (AttacheHarness) self = open_paper ();
  AttacheReaderView *view = reader_test_get_view (self);
  gpointer           click = get_controller (GTK_WIDGET (view), GTK_TYPE_GESTURE_CLICK);
  guint              n_marks = count_marks (self);
  AttacheMark       *mark;
  GdkRectangle       area;
  g_autofree char   *word = NULL;
  g_autofree char   *paragraph = NULL;

  reader_test_select (self, PASSAGE);
  g_assert_true (attache_reader_view_get_selection_area (view, &area));
  g_signal_emit_by_name (click, "pressed", 2, area.x + 2.0, area.y + area.height / 2.0);
  word = reader_test_dup_selected (self);
  g_assert_cmpstr (word, ==, "the");
  g_signal_emit_by_name (click, "pressed", 3, area.x + 2.0, area.y + area.height / 2.0);
  paragraph = reader_test_dup_selected (self);
  g_assert_true (g_str_has_prefix (paragraph, "Each region may put forward"));

  reader_test_press (self, GTK_WIDGET (view), "2");
  reader_test_wait_marks (self, n_marks + 1);
  g_signal_emit_by_name (click, "pressed", 1, area.x + 2.0, area.y + area.height / 2.0);
  g_signal_emit_by_name (click, "released", 1, area.x + 2.0, area.y + area.height / 2.0);
  mark = attache_reader_view_get_mark (view);
  g_assert_nonnull (mark);
  g_assert_cmpint (attache_mark_get_colour (mark), ==, ATTACHE_MARK_COLOUR_GREEN);

  g_signal_emit_by_name (click, "pressed", 1, 3.0, 3.0);
  g_signal_emit_by_name (click, "released", 1, 3.0, 3.0);
  g_assert_null (attache_reader_view_get_mark (view));
}

static gboolean
has_copied (AttacheHarness *self,
            gpointer        words)
{
  GdkClipboard       *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (reader_test_get_view (self)));
  GdkContentProvider *provider = gdk_clipboard_get_content (clipboard);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);

  return provider != NULL && gdk_content_provider_get_value (provider, &value, NULL) &&
         strstr (g_value_get_string (&value), words) != NULL;
}

/* All of the paper, in the order in which it is read; and a quotation with its source. */
static void
test_copy (void)
{
  g_autoptr (AttacheHarness) self = open_paper ();
  GtkWidget   *view = GTK_WIDGET (reader_test_get_view (self));
  AttacheMark *mark;
  guint        n_marks = count_marks (self);

  reader_test_press (self, view, "<Control>a");
  reader_test_press (self, view, "<Control>c");
  attache_harness_wait (self, "the first page to be copied", has_copied, (gpointer) "2.1 Where a region");
  attache_harness_wait (self, "the last page to be copied", has_copied, (gpointer) "4 Tenure and region");

  reader_test_press (self, view, "Escape");
  reader_test_select (self, PASSAGE);
  reader_test_press (self, view, "h");
  reader_test_wait_marks (self, n_marks + 1);
  mark = reader_test_find_mark (self, PASSAGE);
  attache_reader_tab_show_mark (reader_test_get_tab (self), mark);
  gtk_widget_activate_action (view, "reader.copy-quotation", NULL);
  g_assert_true (has_copied (self, (gpointer) "“" PASSAGE "” (C21/21, §2, p. 1)"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  attache_harness_init (&argc, &argv);

  g_test_add_func ("/reader/marks/highlight", test_highlight);
  g_test_add_func ("/reader/marks/note", test_note);
  g_test_add_func ("/reader/marks/keyboard", test_keyboard);
  g_test_add_func ("/reader/marks/pointer", test_pointer);
  g_test_add_func ("/reader/marks/copy", test_copy);

  return g_test_run ();
}
