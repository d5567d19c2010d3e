/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main job without a mouse: along the agenda, into an item, to its papers, into the reader and back, a stance and its undo. */

#include "config.h"

#include "attache-ui-harness.h"
#include "attache-ui-keys.h"

#include "ui/agenda/attache-agenda-page.h"
#include "ui/agenda/attache-item-page.h"
#include "ui/agenda/attache-paper-row.h"
#include "ui/positions/attache-stance-chooser.h"
#include "ui/reader/attache-reader-view.h"

static GtkWidget *
item_page (AttacheHarness *self)
{
  return attache_harness_find_type (self, NULL, ATTACHE_TYPE_ITEM_PAGE);
}

static GtkWidget *
agenda_list (AttacheHarness *self)
{
  return attache_harness_find_type (self, attache_harness_find_type (self, NULL, ATTACHE_TYPE_AGENDA_PAGE), GTK_TYPE_LIST_VIEW);
}

static gboolean
is_in (AttacheHarness *self,
       GtkWidget      *widget)
{
  GtkWidget *focus = attache_harness_get_focus (self);

  return focus != NULL && widget != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
reader_has_focus (AttacheHarness *self,
                  gpointer        data)
{
  return is_in (self, attache_harness_find_type (self, NULL, ATTACHE_TYPE_READER_VIEW));
}

/* From wherever the keyboard is when the sample has opened to the item and its first paper. */
static void
walk_to_paper (AttacheHarness *self,
               const char     *number)
{
  g_autofree char *wanted = attache_harness_find_item (self, number);

  attache_harness_press_until (self, "Tab", agenda_list (self));
  attache_harness_press_key (self, "Home");
  for (int i = 1; i < atoi (number); i++)
    g_assert_true (attache_harness_press_key (self, "Down"));
  g_assert_true (attache_harness_press_key (self, "Return"));
  g_assert_cmpstr (attache_window_get_item (attache_harness_get_window (self)), ==, wanted);

  attache_harness_wait_text (self, "Add.2");
  attache_harness_settle (self);
  attache_harness_press_until (self, "Tab", attache_harness_find_type (self, item_page (self), ATTACHE_TYPE_PAPER_ROW));
}

static void
test_read_and_return (gconstpointer width)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (GPOINTER_TO_INT (width), 850);

  attache_harness_open_sample (self);
  walk_to_paper (self, "11");
  g_assert_true (attache_harness_press_key (self, "Return"));
  attache_harness_wait_page (self, "reader");
  attache_harness_wait (self, "the keyboard to be on the page", reader_has_focus, NULL);

  g_assert_true (attache_harness_press_key (self, "Escape") || attache_harness_press_key (self, "<Alt>Left"));
  attache_harness_wait_page (self, "agenda");
  /* The keyboard is where the paper was opened. */
  g_assert_true (is_in (self, attache_harness_find_type (self, item_page (self), ATTACHE_TYPE_PAPER_ROW)));
}

static AttacheStance
get_stance (AttacheHarness *self)
{
  GtkWidget *chooser = attache_harness_find_type (self, item_page (self), ATTACHE_TYPE_STANCE_CHOOSER);

  return attache_stance_chooser_get_stance (ATTACHE_STANCE_CHOOSER (chooser));
}

static gboolean
has_stance (AttacheHarness *self,
            gpointer        stance)
{
  return get_stance (self) == (AttacheStance)GPOINTER_TO_INT (stance);
}

static gboolean
has_another_stance (AttacheHarness *self,
                    gpointer        stance)
{
  return !has_stance (self, stance);
}

static void
test_stance_and_undo (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);
  AttacheStance before;

  attache_harness_open_sample (self);
  walk_to_paper (self, "11");
  before = get_stance (self);
  g_assert_cmpint (before, !=, ATTACHE_STANCE_NONE);
  attache_harness_press_until (self, "Tab", attache_harness_find_type (self, item_page (self), ATTACHE_TYPE_STANCE_CHOOSER));
  g_assert_true (attache_harness_press_key (self, "Left"));
  g_assert_true (attache_harness_press_key (self, "space"));
  /* A button that is pressed by a key is let go a moment later. */
  attache_harness_wait (self, "another stance", has_another_stance, GINT_TO_POINTER (before));
  attache_harness_settle (self);

  attache_harness_press_until (self, "<Shift>Tab", agenda_list (self));
  g_assert_true (attache_harness_press_key (self, "<Control>z"));
  attache_harness_wait (self, "the stance to come back", has_stance, GINT_TO_POINTER (before));
  g_assert_true (attache_harness_press_key (self, "<Control><Shift>z"));
  attache_harness_wait (self, "the other stance again", has_another_stance, GINT_TO_POINTER (before));
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/ui/keyboard/read-and-return", GINT_TO_POINTER (1280), test_read_and_return);
  g_test_add_data_func ("/ui/keyboard/read-and-return-narrow", GINT_TO_POINTER (360), test_read_and_return);
  g_test_add_func ("/ui/keyboard/stance-and-undo", test_stance_and_undo);

  return g_test_run ();
}
