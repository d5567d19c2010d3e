/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The position of an item: nothing that was typed is lost, whatever happens next. */

#include "attache-ui-harness.h"

#include "services/attache-positions.h"
#include "ui/positions/attache-clearance.h"
#include "ui/positions/attache-note-view.h"
#include "ui/positions/attache-position-editor.h"
#include "ui/positions/attache-positions-page.h"
#include "ui/positions/attache-position-row.h"
#include "ui/positions/attache-speaking-time.h"
#include "ui/positions/attache-stance-chooser.h"

#include <signal.h>
#include <sys/resource.h>

/* Of the sample: an item that nobody has a position on, and one with a text. */
#define BARE_ITEM "12"
#define WRITTEN_ITEM "11"

static AttacheNoteView *
get_view (AttacheHarness *self,
          GtkWidget      *root,
          guint           index)
{
  g_autoptr (GList) views = attache_harness_find_all (self, root, ATTACHE_TYPE_NOTE_VIEW);

  g_assert_nonnull (g_list_nth_data (views, index));

  return g_list_nth_data (views, index);
}

/* As keys do: at the cursor. */
static void
type (AttacheNoteView *view,
      const char      *text)
{
  gtk_widget_grab_focus (GTK_WIDGET (view));
  g_signal_emit_by_name (view, "insert-at-cursor", text);
}

static AttachePosition *
load (AttacheHarness *self,
      const char     *number)
{
  g_autofree char *item_id = attache_harness_find_item (self, number);
  g_autoptr (DexFuture) future = attache_harness_await (self, attache_positions_load (attache_harness_get_library (self), item_id));
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  g_assert_no_error (error);

  return g_value_dup_object (value);
}

static gboolean
is_stored (AttacheHarness *self,
           gpointer        text)
{
  g_autoptr (AttachePosition) position = load (self, BARE_ITEM);

  return g_strcmp0 (attache_position_get_text (position), text) == 0;
}

static gboolean
is_shown (AttacheHarness *self,
          gpointer        text)
{
  g_autofree char *shown = attache_note_view_dup_text (get_view (self, NULL, 0));

  return g_strcmp0 (shown, text) == 0;
}

static void
wait_stored (AttacheHarness *self,
             const char     *text)
{
  attache_harness_wait (self, "the text to be stored", is_stored, (gpointer)text);
}

static void
wait_shown (AttacheHarness *self,
            const char     *text)
{
  attache_harness_wait (self, "the text to be shown", is_shown, (gpointer)text);
}

static AttacheHarness *
open_bare_item (void)
{
  AttacheHarness *self = attache_harness_new (1280, 850);

  attache_harness_open_sample (self);
  attache_harness_open_item (self, BARE_ITEM);

  return self;
}

static void
test_saves_by_itself (void)
{
  g_autoptr (AttacheHarness) self = open_bare_item ();

  type (get_view (self, NULL, 0), "Hold it in June.");
  wait_stored (self, "Hold it in June.");
}

static void
test_survives_the_next_item (void)
{
  g_autoptr (AttacheHarness) self = open_bare_item ();

  /* At once, before the pause after which it saves by itself. */
  type (get_view (self, NULL, 0), "Not lost.");
  attache_harness_open_item (self, WRITTEN_ITEM);
  g_assert_false (is_shown (self, (gpointer) "Not lost."));
  attache_harness_open_item (self, BARE_ITEM);
  wait_shown (self, "Not lost.");
  wait_stored (self, "Not lost.");
}

static void
test_survives_the_window (void)
{
  g_autoptr (AttacheHarness) self = open_bare_item ();

  type (get_view (self, NULL, 0), "Typed, then closed.");
  attache_harness_reopen (self);
  wait_stored (self, "Typed, then closed.");
}

static void
test_undo (void)
{
  g_autoptr (AttacheHarness) self = open_bare_item ();

  type (get_view (self, NULL, 0), "First ");
  wait_stored (self, "First ");
  type (get_view (self, NULL, 0), "second");
  wait_stored (self, "First second");

  /* One run of typing is one step, however often it was saved. */
  attache_harness_activate (self, "win.undo", NULL);
  wait_shown (self, "");
  wait_stored (self, NULL);

  attache_harness_activate (self, "win.redo", NULL);
  wait_shown (self, "First second");
}

static gboolean
opposes (AttacheHarness *self,
         gpointer        data)
{
  g_autoptr (AttachePosition) position = load (self, BARE_ITEM);

  return attache_position_get_stance (position) == ATTACHE_STANCE_OPPOSE;
}

static gboolean
chooser_says_none (AttacheHarness *self,
                   gpointer        chooser)
{
  return attache_stance_chooser_get_stance (chooser) == ATTACHE_STANCE_NONE;
}

static void
test_stance (void)
{
  g_autoptr (AttacheHarness) self = open_bare_item ();
  GtkWidget *chooser = attache_harness_find_type (self, NULL, ATTACHE_TYPE_STANCE_CHOOSER);
  GtkWidget *toggles = attache_harness_find_type (self, chooser, ADW_TYPE_TOGGLE_GROUP);

  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (toggles), ATTACHE_STANCE_OPPOSE);
  attache_harness_wait (self, "the stance to be stored", opposes, NULL);
  g_assert_true (ATTACHE_VISIBILITY_PRIVATE == attache_position_get_visibility (load (self, BARE_ITEM)));

  attache_harness_activate (self, "win.undo", NULL);
  attache_harness_wait (self, "the stance to go", chooser_says_none, chooser);
}

/* Another editor on the same item, as the reader has one: both say the same, and the cursor stays where it was. */
static void
test_two_editors (void)
{
  g_autoptr (AttacheHarness) self = open_bare_item ();
  g_autofree char *item_id = attache_harness_find_item (self, BARE_ITEM);
  GtkWidget       *window = gtk_window_new ();
  GtkWidget       *editor = attache_position_editor_new (attache_harness_get_library (self));
  AttacheNoteView *mine, *theirs;
  GtkTextBuffer   *buffer;
  GtkTextIter      cursor;

  type (get_view (self, NULL, 0), "The end.");
  wait_stored (self, "The end.");

  gtk_window_set_child (GTK_WINDOW (window), editor);
  attache_position_editor_set_item (ATTACHE_POSITION_EDITOR (editor), item_id);
  gtk_window_present (GTK_WINDOW (window));
  attache_harness_settle (self);

  theirs = get_view (self, window, 0);
  type (theirs, "At the start. ");
  mine = get_view (self, NULL, 0);
  wait_shown (self, "At the start. The end.");

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (mine));
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&cursor), ==, strlen ("At the start. The end."));

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_failed (AttacheHarness *self,
            gpointer        editor)
{
  g_autofree char *error = NULL;

  g_object_get (editor, "error", &error, NULL);

  return error != NULL;
}

static gboolean
has_not_failed (AttacheHarness *self,
                gpointer        editor)
{
  return !has_failed (self, editor);
}

static void
test_full_disk (void)
{
  g_autoptr (AttacheHarness) self = open_bare_item ();
  GtkWidget    *editor = attache_harness_find_type (self, NULL, ATTACHE_TYPE_POSITION_EDITOR);
  struct rlimit limit, none;
  GtkWidget    *banner;

  /* What a full disk does to a file that has to grow. */
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  none = limit;
  none.rlim_cur = 0;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);

  type (get_view (self, NULL, 0), "Kept.");
  attache_harness_wait (self, "the failure to be shown", has_failed, editor);
  g_assert_true (is_shown (self, (gpointer) "Kept."));

  /* It is still there after looking at another item. */
  attache_harness_open_item (self, WRITTEN_ITEM);
  attache_harness_open_item (self, BARE_ITEM);
  g_assert_true (is_shown (self, (gpointer) "Kept."));
  g_assert_true (has_failed (self, editor));

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  banner = attache_harness_find_type (self, editor, ADW_TYPE_BANNER);
  g_signal_emit_by_name (banner, "button-clicked");
  attache_harness_wait (self, "the failure to go", has_not_failed, editor);
  wait_stored (self, "Kept.");
}

static gboolean
is_cleared (AttacheHarness *self,
            gpointer        by)
{
  g_autoptr (AttachePosition) position = load (self, BARE_ITEM);

  return g_strcmp0 (attache_position_get_cleared_by (position), by) == 0;
}

static gboolean
is_shown_cleared (AttacheHarness *self,
                  gpointer        by)
{
  AttacheClearance *clearance = ATTACHE_CLEARANCE (attache_harness_find_type (self, NULL, ATTACHE_TYPE_CLEARANCE));

  return g_strcmp0 (attache_clearance_get_cleared_by (clearance), by) == 0;
}

static GtkWidget *
find_button (AttacheHarness *self,
             const char     *label)
{
  g_autoptr (GList) buttons = attache_harness_find_all (self, NULL, GTK_TYPE_BUTTON);

  for (GList *l = buttons; l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data) && g_strcmp0 (gtk_button_get_label (l->data), label) == 0)
      return l->data;

  return NULL;
}

static void
test_clearance (void)
{
  g_autoptr (AttacheHarness) self = open_bare_item ();
  AttacheClearance *clearance;

  type (get_view (self, NULL, 0), "Agreed");
  wait_stored (self, "Agreed");
  attache_harness_settle (self);
  clearance = ATTACHE_CLEARANCE (attache_harness_find_type (self, NULL, ATTACHE_TYPE_CLEARANCE));
  attache_clearance_set_cleared_by (clearance, "Capital");
  attache_harness_wait (self, "the clearance", is_cleared, (gpointer) "Capital");
  attache_harness_settle (self);
  g_assert_null (find_button (self, "Clear _Again"));

  /* Nobody has cleared other words; the editor says so at the first of them. */
  type (get_view (self, NULL, 0), " in part");
  g_assert_null (attache_clearance_get_cleared_by (clearance));
  attache_harness_wait_text (self, "Was cleared by Capital on ");
  wait_stored (self, "Agreed in part");
  g_assert_true (is_cleared (self, NULL));

  attache_harness_activate (self, "win.undo", NULL);
  attache_harness_wait (self, "the clearance to come back", is_shown_cleared, (gpointer) "Capital");
  wait_shown (self, "Agreed");
  g_assert_true (is_cleared (self, (gpointer) "Capital"));
  attache_harness_settle (self);
  g_assert_null (find_button (self, "Clear _Again"));
}

static void
test_cleared_again (void)
{
  g_autoptr (AttacheHarness) self = open_bare_item ();
  GtkWidget *again;

  type (get_view (self, NULL, 0), "Agreed");
  wait_stored (self, "Agreed");
  attache_harness_settle (self);
  attache_clearance_set_cleared_by (ATTACHE_CLEARANCE (attache_harness_find_type (self, NULL, ATTACHE_TYPE_CLEARANCE)), "Capital");
  attache_harness_wait (self, "the clearance", is_cleared, (gpointer) "Capital");
  attache_harness_settle (self);

  /* At once, before what was typed is on its way to the disk. */
  type (get_view (self, NULL, 0), " in part");
  attache_harness_wait_text (self, "Was cleared by Capital on ");
  again = find_button (self, "Clear _Again");
  g_assert_nonnull (again);
  gtk_widget_activate (again);
  wait_stored (self, "Agreed in part");
  attache_harness_wait (self, "the new clearance", is_cleared, (gpointer) "Capital");
  g_assert_true (is_stored (self, (gpointer) "Agreed in part"));
  g_assert_true (is_shown_cleared (self, (gpointer) "Capital"));

  /* The words and their clearance are two acts. */
  attache_harness_settle (self);
  attache_harness_activate (self, "win.undo", NULL);
  attache_harness_wait (self, "the new clearance to go", is_shown_cleared, NULL);
  wait_shown (self, "Agreed in part");
  attache_harness_activate (self, "win.undo", NULL);
  attache_harness_wait (self, "the old clearance to come back", is_shown_cleared, (gpointer) "Capital");
  wait_shown (self, "Agreed");
}

static void
test_fits_a_side_pane (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (360, 640);
  GtkWidget *editor;
  int        minimum;

  attache_harness_open_sample (self);
  attache_harness_open_item (self, WRITTEN_ITEM);
  editor = attache_harness_find_type (self, NULL, ATTACHE_TYPE_POSITION_EDITOR);
  gtk_widget_measure (editor, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 280);
  g_assert_nonnull (attache_harness_find_type (self, editor, GTK_TYPE_DROP_DOWN));
}

static void
test_page (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);
  g_autoptr (GList) rows = NULL;
  GtkWidget *page;

  attache_harness_open_sample (self);
  attache_harness_activate (self, "win.show-page", "s", "positions");
  attache_harness_wait_text (self, "5 of 14 items");
  page = attache_harness_find_type (self, NULL, ATTACHE_TYPE_POSITIONS_PAGE);
  rows = attache_harness_find_all (self, page, ATTACHE_TYPE_POSITION_ROW);
  g_assert_cmpuint (g_list_length (rows), >, 5);
  g_assert_nonnull (attache_harness_find_text (self, rows->data, "Approval of the draft agenda"));
  g_assert_nonnull (attache_harness_find_text (self, rows->data, "Support"));
  g_assert_nonnull (attache_harness_find_text (self, page, "No position yet"));
}

static void
test_speaking_time (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) characters = g_string_new (NULL);
  g_autofree char *long_time = attache_speaking_time_format (98);
  g_autofree char *round_time = attache_speaking_time_format (119);
  g_autofree char *short_time = attache_speaking_time_format (42);

  for (int i = 0; i < 120; i++)
    g_string_append (words, "chair’s, ");
  for (int i = 0; i < 200; i++)
    g_string_append (characters, "主");

  g_assert_cmpint (attache_speaking_time_seconds (NULL), ==, 0);
  g_assert_cmpint (attache_speaking_time_seconds (" — … "), ==, 0);
  g_assert_cmpint (attache_speaking_time_seconds (words->str), ==, 60);
  /* Characters are not words: punctuation between them takes no time. */
  g_string_append (characters, "。，");
  g_assert_cmpint (attache_speaking_time_seconds (characters->str), ==, 60);
  g_assert_cmpstr (long_time, ==, "1 min 40 s");
  g_assert_cmpstr (round_time, ==, "2 min");
  g_assert_cmpstr (short_time, ==, "42 s");
}

/* A stance is a position before a word of it is written. */
static void
test_row_without_text (void)
{
  g_autoptr (AttachePosition) position = g_object_new (ATTACHE_TYPE_POSITION, "id", "p", "stance", ATTACHE_STANCE_SUPPORT, NULL);
  g_autoptr (GtkWidget) row = g_object_ref_sink (attache_position_row_new ());

  g_assert_null (attache_position_get_text (position));
  attache_position_row_bind (ATTACHE_POSITION_ROW (row), NULL, position);
  attache_position_row_bind (ATTACHE_POSITION_ROW (row), NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/positions/speaking-time", test_speaking_time);
  g_test_add_func ("/ui/positions/saves-by-itself", test_saves_by_itself);
  g_test_add_func ("/ui/positions/survives-the-next-item", test_survives_the_next_item);
  g_test_add_func ("/ui/positions/survives-the-window", test_survives_the_window);
  g_test_add_func ("/ui/positions/undo", test_undo);
  g_test_add_func ("/ui/positions/stance", test_stance);
  g_test_add_func ("/ui/positions/two-editors", test_two_editors);
  g_test_add_func ("/ui/positions/full-disk", test_full_disk);
  g_test_add_func ("/ui/positions/clearance", test_clearance);
  g_test_add_func ("/ui/positions/cleared-again", test_cleared_again);
  g_test_add_func ("/ui/positions/fits-a-side-pane", test_fits_a_side_pane);
  g_test_add_func ("/ui/positions/row-without-text", test_row_without_text);
  g_test_add_func ("/ui/positions/page", test_page);

  return g_test_run ();
}
