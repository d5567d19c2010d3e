/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview of an agenda: lines in doubt that are settled, changed and put back in their places; what a revision changes, with the old
 * beside the new; lines that are left out; a file that is read as another kind. */

#include "config.h"

#include "attache-ui-harness.h"
#include "attache-ui-keys.h"

#include "ui/imports/attache-import-change.h"
#include "ui/imports/attache-import-dialog.h"
#include "ui/imports/attache-import-doubt.h"
#include "ui/imports/attache-import-row.h"

#define HEAD                                          \
  "COUNCIL 2024\n"                                    \
  "Geneva, 4-14 June 2024\tDocument C24/ADM/2%s-E\n"  \
  "\t12 March 2024\n"                                 \
  "\tOriginal: English\n"                             \
  "DRAFT AGENDA OF THE 2024 SESSION OF THE COUNCIL\n" \
  "\n"                                                \
  "PLENARY\n"

static const char first[] =
  "PL 1.1\tOpening of the session\n"
  "PL 2.1\tAnnual report on the implementation of the strategic plan (Document C24/35)\n"
  "PL 2.2\tChild online protection (Document C24/8)\n"
  "PL 2.3\tOther business\n";

static const char revised[] =
  "PL 1.1\tOpening of the session\n"
  "PL 2.1\tReport on the implementation of the strategic and operational plans (Documents C24/35 and C24/36)\n"
  "PL 2.3\tOther business\n";

static const char doubtful[] =
  "PL 1.1\tOpening of the session\n"
  "PL 2.1\tAnnual report on the strategic plan (Document C24/353Report)\n"
  "PL 2.2\tChild online protection (Document C24/8)\n"
  "PL 2.3\tOther business\n";

static char *
write_agenda (AttacheHarness *self,
              const char     *name,
              const char     *revision,
              const char     *items)
{
  g_autofree char *folder = g_strconcat (attache_harness_get_folder (self), "-files", NULL);
  g_autofree char *head = g_strdup_printf (HEAD, revision);
  g_autofree char *text = g_strconcat (head, items, NULL);
  char            *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0755);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

/* Takes @path. */
static void
look (AttacheHarness *self,
      char           *path)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (paths, path);
  attache_window_import (attache_harness_get_window (self), paths);
  attache_harness_wait_text (self, "1 of 1 file to import");
  attache_harness_settle (self);
}

static void
store (AttacheHarness *self)
{
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_state (self, "main");
  attache_harness_settle (self);
}

static GtkWidget *
find_doubt (AttacheHarness *self)
{
  return attache_harness_find_type (self, NULL, ATTACHE_TYPE_IMPORT_DOUBT);
}

static GtkWidget *
find_button (AttacheHarness *self,
             GtkWidget      *root,
             const char     *label)
{
  GtkWidget *text = attache_harness_find_text (self, root, label);

  g_assert_nonnull (text);

  return gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON);
}

static GtkEditable *
find_line (AttacheHarness *self)
{
  return GTK_EDITABLE (attache_harness_find_type (self, find_doubt (self), GTK_TYPE_ENTRY));
}

static GtkWidget *
find_row (AttacheHarness *self,
          const char     *words)
{
  GtkWidget *label = attache_harness_find_text (self, GTK_WIDGET (attache_harness_get_dialog (self)), words);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, ATTACHE_TYPE_IMPORT_ROW);
}

/* With the keyboard: F8 goes to the line, a reading is chosen, and accepted. */
static void
test_settle (gconstpointer width)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (GPOINTER_TO_INT (width), 800);
  GtkWidget       *radio, *focus;
  g_autofree char *before = NULL;
  int              minimum;

  look (self, write_agenda (self, "agenda.txt", "", doubtful));
  attache_harness_wait_text (self, "1 uncertain");
  g_assert_nonnull (attache_harness_find_text (self, NULL, "What is uncertain is left out"));
  g_assert_nonnull (attache_harness_find_text (self, find_doubt (self), "C24/353Report"));
  gtk_widget_measure (adw_dialog_get_child (attache_harness_get_dialog (self)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 350);

  g_assert_true (attache_harness_press_key (self, "F8"));
  attache_harness_settle (self);
  focus = attache_harness_get_focus (self);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_ancestor (focus, ATTACHE_TYPE_IMPORT_DOUBT) == find_doubt (self));

  /* Nothing is guessed: no reading is chosen before somebody does. */
  radio = attache_harness_find_type (self, find_doubt (self), GTK_TYPE_CHECK_BUTTON);
  g_assert_true (radio == focus);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_ROLE_RADIO);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (radio)));
  g_assert_false (gtk_widget_is_sensitive (find_button (self, find_doubt (self), "Accept")));

  before = g_strdup (gtk_editable_get_text (find_line (self)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), TRUE);
  g_assert_cmpstr (gtk_editable_get_text (find_line (self)), !=, before);
  g_signal_emit_by_name (find_button (self, find_doubt (self), "Accept"), "clicked");
  attache_harness_wait_text (self, "settled");
  attache_harness_settle (self);
  g_assert_null (attache_harness_find_text (self, NULL, "1 uncertain"));

  store (self);
  attache_harness_open_item (self, "PL 2.1");
  attache_harness_wait_text (self, "C24/35");
}

/* Written anew by hand, and put back. */
static void
test_write_and_reset (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *before = NULL;

  look (self, write_agenda (self, "agenda.txt", "", doubtful));
  attache_harness_wait_text (self, "1 uncertain");
  before = g_strdup (gtk_editable_get_text (find_line (self)));
  g_assert_nonnull (strstr (before, "PL 2.1 | Annual report"));
  gtk_editable_set_text (find_line (self), "PL 2.1 | Annual report on the strategic plan (Document C24/35)");
  g_signal_emit_by_name (find_line (self), "activate");
  attache_harness_wait_text (self, "settled");
  attache_harness_settle (self);
  g_assert_null (attache_harness_find_text (self, NULL, "1 uncertain"));

  g_signal_emit_by_name (find_button (self, find_doubt (self), "Reset"), "clicked");
  attache_harness_wait_text (self, "1 uncertain");
  attache_harness_settle (self);
  g_assert_cmpstr (gtk_editable_get_text (find_line (self)), ==, before);
}

static void
test_accept_all (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);

  look (self, write_agenda (self, "agenda.txt", "", doubtful));
  attache_harness_wait_text (self, "1 uncertain");
  g_signal_emit_by_name (find_button (self, NULL, "Accept All"), "clicked");
  attache_harness_wait_text (self, "settled");
  attache_harness_settle (self);
  g_assert_null (attache_harness_find_text (self, NULL, "1 uncertain"));
}

/* What is here beside what takes its place: beside one another where there is room, below one another where there is none. */
static void
test_revision (gconstpointer width)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (GPOINTER_TO_INT (width), 800);
  GtkWidget      *row, *old, *new;
  graphene_rect_t before, after;

  look (self, write_agenda (self, "agenda.txt", "", first));
  store (self);
  look (self, write_agenda (self, "agenda-r1.txt", "(Rev.1)", revised));
  attache_harness_wait_text (self, "1 changed");
  attache_harness_wait_text (self, "1 retired");

  row = find_row (self, "Becomes");
  old = gtk_widget_get_parent (attache_harness_find_text (self, row, "Now Here"));
  new = gtk_widget_get_parent (attache_harness_find_text (self, row, "Becomes"));
  g_assert_nonnull (attache_harness_find_text (self, old, "Annual report on the implementation"));
  g_assert_nonnull (attache_harness_find_text (self, new, "strategic and operational plans"));
  g_assert_true (gtk_widget_compute_bounds (old, row, &before));
  g_assert_true (gtk_widget_compute_bounds (new, row, &after));
  if (GPOINTER_TO_INT (width) > 600)
    {
      g_assert_cmpfloat (before.origin.y, ==, after.origin.y);
      g_assert_cmpfloat (before.origin.x + before.size.width, <=, after.origin.x);
    }
  else
    g_assert_cmpfloat (before.origin.y + before.size.height, <=, after.origin.y);

  store (self);
  attache_harness_wait_text (self, "1 item retired");
  attache_harness_open_item (self, "PL 2.1");
  attache_harness_wait_text (self, "C24/36");
}

/* One line of the revision is not wanted: what it would retire stays. */
static void
test_leave_out (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *id = NULL;
  GtkWidget       *check;

  look (self, write_agenda (self, "agenda.txt", "", first));
  store (self);
  look (self, write_agenda (self, "agenda-r1.txt", "(Rev.1)", revised));
  attache_harness_wait_text (self, "1 retired");
  check = attache_harness_find_type (self, find_row (self, "Child online protection"), GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (check));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  attache_harness_settle (self);

  store (self);
  id = attache_harness_find_item (self, "PL 2.2");
  g_assert_nonnull (id);
}

static gboolean
shows_kind (AttacheHarness *self,
            gpointer        name)
{
  AdwDialog *dialog = attache_harness_get_dialog (self);

  return dialog != NULL && attache_harness_find_text (self, GTK_WIDGET (dialog), name) != NULL;
}

/* What it was taken for can be overruled, and back again. */
static void
test_kind (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *row;

  look (self, write_agenda (self, "agenda.txt", "", first));
  attache_harness_wait (self, "the kind", shows_kind, (gpointer) "Agenda");
  attache_harness_wait_text (self, "Opening of the session");
  row = attache_harness_find_type (self, NULL, ATTACHE_TYPE_IMPORT_ROW);
  g_assert_true (gtk_widget_activate_action (gtk_widget_get_first_child (gtk_widget_get_ancestor (attache_harness_find_text (self, row, "Agenda"), GTK_TYPE_MENU_BUTTON)),
                                             "file.kind", "s", "paper"));
  attache_harness_wait (self, "another kind", shows_kind, (gpointer) "Paper");
  attache_harness_settle (self);
  g_assert_null (attache_harness_find_text (self, NULL, "Opening of the session"));

  row = attache_harness_find_type (self, NULL, ATTACHE_TYPE_IMPORT_ROW);
  gtk_widget_activate_action (gtk_widget_get_first_child (gtk_widget_get_ancestor (attache_harness_find_text (self, row, "Paper"), GTK_TYPE_MENU_BUTTON)),
                              "file.kind", "s", "agenda");
  attache_harness_wait_text (self, "Opening of the session");
}

/* A file that is refused says why, and the others go on. */
static void
test_refused (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *bad = write_agenda (self, "zzz.txt", "", "");

  g_assert_true (g_file_set_contents (bad, "\x00\xff\xfe\x01\x02\x80\x81\x00\x00\xff", 10, NULL));
  g_ptr_array_add (paths, g_strdup (bad));
  g_ptr_array_add (paths, write_agenda (self, "agenda.txt", "", first));
  attache_window_import (attache_harness_get_window (self), paths);
  attache_harness_wait_text (self, "1 of 2 files to import");
  attache_harness_wait_text (self, "1 refused");
  g_assert_nonnull (attache_harness_find_text (self, find_row (self, "zzz.txt"), "refused"));

  store (self);
  attache_harness_wait_text (self, "4 items");
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/ui/preview/settle", GINT_TO_POINTER (1280), test_settle);
  g_test_add_data_func ("/ui/preview/settle-narrow", GINT_TO_POINTER (360), test_settle);
  g_test_add_func ("/ui/preview/write-and-reset", test_write_and_reset);
  g_test_add_func ("/ui/preview/accept-all", test_accept_all);
  g_test_add_data_func ("/ui/preview/revision", GINT_TO_POINTER (1280), test_revision);
  g_test_add_data_func ("/ui/preview/revision-narrow", GINT_TO_POINTER (360), test_revision);
  g_test_add_func ("/ui/preview/leave-out", test_leave_out);
  g_test_add_func ("/ui/preview/kind", test_kind);
  g_test_add_func ("/ui/preview/refused", test_refused);

  return g_test_run ();
}
