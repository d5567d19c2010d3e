/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An item that a revised agenda does not have any more, with own work on it: it leaves the agenda, and what was written stays
 * within reach, and says so. */

#include "config.h"

#include "attache-ui-harness.h"

#include "ui/positions/attache-note-view.h"

#include <glib/gstdio.h>

static void
import (AttacheHarness *self,
        const char     *path)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (paths, g_strdup (path));
  attache_window_import (attache_harness_get_window (self), paths);
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_state (self, "main");
}

#define AGENDA(revision, items)                                \
  "COUNCIL 2024\n"                                             \
  "Geneva, 4-14 June 2024\tDocument C24/ADM/2" revision "-E\n" \
  "\t12 March 2024\n"                                          \
  "\tOriginal: English\n"                                      \
  "DRAFT AGENDA OF THE 2024 SESSION OF THE COUNCIL\n"          \
  "\n"                                                         \
  "PLENARY\n"                                                  \
  "PL 1.1\tOpening of the session\n" items                     \
  "PL 2.3\tOther business\n"

static char *
write_file (AttacheHarness *self,
            const char     *name,
            const char     *text)
{
  g_autofree char *folder = g_strconcat (attache_harness_get_folder (self), "-files", NULL);
  char            *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0755);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

static gboolean
has_no_item (AttacheHarness *self,
             gpointer        number)
{
  g_autofree char *id = attache_harness_find_item (self, number);

  return id == NULL;
}

static gboolean
has_item (AttacheHarness *self,
          gpointer        number)
{
  return !has_no_item (self, number);
}

static AdwBanner *
find_banner (AttacheHarness *self)
{
  g_autoptr (GList) banners = attache_harness_find_all (self, NULL, ADW_TYPE_BANNER);

  for (GList *l = banners; l != NULL; l = l->next)
    if (g_str_has_prefix (adw_banner_get_title (l->data), "No longer on the agenda"))
      return l->data;

  return NULL;
}

static gboolean
is_revealed (AttacheHarness *self,
             gpointer        data)
{
  AdwBanner *banner = find_banner (self);

  return banner != NULL && adw_banner_get_revealed (banner);
}

static void
test_position (gconstpointer width)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1200, 850);
  g_autofree char *agenda = write_file (self, "agenda.txt", AGENDA ("", "PL 2.2\tChild online protection (Document C24/8)\n"));
  g_autofree char *revised = write_file (self, "agenda-r1.txt", AGENDA ("(Rev.1)", ""));
  g_autofree char *id = NULL;

  import (self, agenda);
  attache_harness_open_item (self, "PL 2.2");
  id = attache_harness_find_item (self, "PL 2.2");
  attache_harness_settle (self);
  g_assert_false (is_revealed (self, NULL));
  g_signal_emit_by_name (attache_harness_find_type (self, NULL, ATTACHE_TYPE_NOTE_VIEW), "insert-at-cursor", "Ask for figures first.");
  /* What is written is stored before what comes next. */
  attache_harness_activate (self, "win.show-page", "s", "positions");
  attache_harness_wait_text (self, "Ask for figures first.");

  attache_harness_resize (self, GPOINTER_TO_INT (width), 850);
  import (self, revised);
  attache_harness_wait (self, "the item to leave", has_no_item, (gpointer) "PL 2.2");

  attache_harness_activate (self, "win.show-page", "s", "positions");
  attache_harness_wait_page (self, "positions");
  attache_harness_wait_text (self, "No longer on the agenda");
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Ask for figures"));

  attache_harness_activate (self, "win.open-item", "s", id);
  attache_harness_wait (self, "the banner", is_revealed, NULL);
  g_assert_cmpstr (attache_window_get_item (attache_harness_get_window (self)), ==, id);
  attache_harness_wait_text (self, "Child online protection");

  /* The revision is taken back while it is open: it is an item of the agenda again. */
  attache_harness_activate (self, "win.undo", NULL);
  attache_harness_wait (self, "the item to come back", has_item, (gpointer) "PL 2.2");
  attache_harness_settle (self);
  g_assert_false (is_revealed (self, NULL));
  g_assert_cmpstr (attache_window_get_item (attache_harness_get_window (self)), ==, id);
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/ui/retired/position", GINT_TO_POINTER (1200), test_position);
  g_test_add_data_func ("/ui/retired/position-narrow", GINT_TO_POINTER (360), test_position);

  return g_test_run ();
}
