/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda and an item of it, on the sample: what a delegate sees of them, wide and narrow. */

#include "config.h"

#include "attache-ui-harness.h"

#include <glib/gstdio.h>

#include "model/attache-item.h"
#include "ui/agenda/attache-agenda-page.h"
#include "ui/agenda/attache-agenda-row.h"
#include "ui/agenda/attache-item-page.h"
#include "ui/agenda/attache-paper-row.h"
#include "ui/attache-chip.h"
#include "ui/attache-sidebar.h"

static GtkWidget *
item_page (AttacheHarness *self)
{
  return attache_harness_find_type (self, NULL, ATTACHE_TYPE_ITEM_PAGE);
}

static GtkListView *
agenda_list (AttacheHarness *self)
{
  GtkWidget *page = attache_harness_find_type (self, NULL, ATTACHE_TYPE_AGENDA_PAGE);

  return GTK_LIST_VIEW (attache_harness_find_type (self, page, GTK_TYPE_LIST_VIEW));
}

static void
test_sample (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkSelectionModel *agenda;
  GtkWidget         *sidebar;
  guint              start, end;

  attache_harness_open_sample (self);
  g_assert_cmpstr (attache_window_get_page (attache_harness_get_window (self)), ==, "agenda");

  agenda = gtk_list_view_get_model (agenda_list (self));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (agenda)), ==, 14);
  gtk_section_model_get_section (GTK_SECTION_MODEL (agenda), 5, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 14);
  attache_harness_wait_text (self, "Tuesday 8 June 2021 · VCC-1");

  sidebar = attache_harness_find_type (self, NULL, ATTACHE_TYPE_SIDEBAR);
  g_assert_nonnull (attache_harness_find_text (self, sidebar, "14"));
  g_assert_nonnull (attache_harness_find_text (self, sidebar, "Geneva"));
  g_assert_null (attache_harness_find_text (self, sidebar, "Plan"));
}

static void
test_numeric_order (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GListModel *agenda;

  attache_harness_open_sample (self);
  agenda = G_LIST_MODEL (gtk_list_view_get_model (agenda_list (self)));
  for (guint i = 0; i < g_list_model_get_n_items (agenda); i++)
    {
      g_autoptr (AttacheItem) item = g_list_model_get_item (agenda, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      g_assert_cmpstr (attache_item_get_number (item), ==, number);
    }
}

/* The numbers of the items in the order they are in: “1 2 3”. */
static char *
dup_numbers (AttacheHarness *self)
{
  GListModel *agenda = G_LIST_MODEL (gtk_list_view_get_model (agenda_list (self)));
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (agenda); i++)
    {
      g_autoptr (AttacheItem) item = g_list_model_get_item (agenda, i);

      g_string_append_printf (numbers, "%s%s", i > 0 ? " " : "", attache_item_get_number (item));
    }

  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

static void
import_text (AttacheHarness *self,
             const char     *text)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);

  g_ptr_array_add (paths, g_build_filename (folder, "second.txt", NULL));
  g_assert_true (g_file_set_contents (g_ptr_array_index (paths, 0), text, -1, NULL));
  attache_window_import (attache_harness_get_window (self), paths);
  attache_harness_wait_text (self, "second.txt");
  attache_harness_wait_text (self, "4 items");
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_state (self, "main");
  g_assert_cmpint (g_unlink (g_ptr_array_index (paths, 0)), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What the meeting moved up comes first, the rest keeps its order; the item that was open stays; and back again. */
static void
test_priority_groups (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *printed = NULL;
  g_autofree char *grouped = NULL;
  g_autofree char *again = NULL;
  g_autofree char *open = NULL;
  GtkWidget       *page;

  import_text (self, "COUNCIL 2021\nSUMMARY RECORD OF THE SECOND MEETING\nDocument C21/87-E\n"
                     "1\tAgenda (Document C21/1)\n1.1\tThe agenda in Document C21/1 was approved, subject to moving Document C21/45 from priority group 2 to priority group 1.\n"
                     "2\tReports (Document C21/46)\n2.1\tDocument C21/46 was noted.\n"
                     "3\tWork of the regional offices (Document C21/45)\n3.1\tDocument C21/45 was noted.\n"
                     "4\tOther matters (Document C21/47)\n4.1\tDocument C21/47 was noted.\n4.2\tThe meeting rose at 1200 hours.\n");
  page = attache_harness_find_type (self, NULL, ATTACHE_TYPE_AGENDA_PAGE);
  attache_harness_open_item (self, "2");
  open = g_strdup (attache_window_get_item (attache_harness_get_window (self)));
  printed = dup_numbers (self);
  g_assert_cmpstr (printed, ==, "1 2 3 4");
  g_assert_null (attache_harness_find_text (self, page, "Priority group 1"));

  g_assert_true (gtk_widget_activate_action (page, "agenda.agenda-grouping", "s", "priority"));
  attache_harness_wait_text (self, "Priority group 1");
  attache_harness_wait_text (self, "In no priority group");
  grouped = dup_numbers (self);
  g_assert_cmpstr (grouped, ==, "3 1 2 4");
  g_assert_cmpstr (attache_window_get_item (attache_harness_get_window (self)), ==, open);

  g_assert_true (gtk_widget_activate_action (page, "agenda.agenda-grouping", "s", "sitting"));
  again = dup_numbers (self);
  g_assert_cmpstr (again, ==, printed);
  g_assert_null (attache_harness_find_text (self, page, "Priority group 1"));
}

/* A record that comes later moves a paper of an item that is there: the choice is offered, and the item moves up. */
static void
test_priority_comes_later (void)
{
  static const char moved[] = "The agenda in Document C21/1 was approved, subject to moving Document C21/45 from priority group 2 to priority group 1.";
  static const char rest[] = "2\tReports (Document C21/46)\n2.1\tDocument C21/46 was noted.\n"
                             "3\tWork of the regional offices (Document C21/45)\n3.1\tDocument C21/45 was noted.\n"
                             "4\tOther matters (Document C21/47)\n4.1\tDocument C21/47 was noted.\n4.2\tThe meeting rose at 1200 hours.\n";
  static const char head[] = "COUNCIL 2021\nSUMMARY RECORD OF THE SECOND MEETING\nDocument C21/87-E\n1\tAgenda (Document C21/1)\n1.1\t";
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *before = g_strconcat (head, "The agenda in Document C21/1 was approved.\n", rest, NULL);
  g_autofree char *after = g_strconcat (head, moved, "\n", rest, NULL);
  g_autofree char *grouped = NULL;
  g_autofree char *undone = NULL;
  GtkWidget       *page, *header;

  import_text (self, before);
  page = attache_harness_find_type (self, NULL, ATTACHE_TYPE_AGENDA_PAGE);
  header = attache_harness_find_type (self, page, ADW_TYPE_HEADER_BAR);
  g_assert_null (attache_harness_find_type (self, header, GTK_TYPE_MENU_BUTTON));
  g_assert_true (gtk_widget_activate_action (page, "agenda.agenda-grouping", "s", "priority"));

  import_text (self, after);
  attache_harness_wait_text (self, "Priority group 1");
  g_assert_nonnull (attache_harness_find_type (self, header, GTK_TYPE_MENU_BUTTON));
  grouped = dup_numbers (self);
  g_assert_cmpstr (grouped, ==, "3 1 2 4");

  attache_harness_activate (self, "win.undo", NULL);
  attache_harness_settle (self);
  undone = dup_numbers (self);
  g_assert_cmpstr (undone, ==, "1 2 3 4");
  g_assert_null (attache_harness_find_type (self, header, GTK_TYPE_MENU_BUTTON));
}

static void
test_item_papers (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autoptr (GList) rows = NULL;
  GtkWidget *base;

  attache_harness_open_sample (self);
  attache_harness_open_item (self, "11");
  attache_harness_wait_text (self, "Add.2");

  rows = attache_harness_find_all (self, item_page (self), ATTACHE_TYPE_PAPER_ROW);
  g_assert_cmpuint (g_list_length (rows), ==, 3);
  g_assert_cmpstr (attache_issue_get_symbol (attache_paper_row_get_issue (rows->data)), ==, "C21/21");
  g_assert_cmpstr (attache_issue_get_symbol (attache_paper_row_get_issue (rows->next->data)), ==, "C21/21(Add.1)");
  g_assert_cmpstr (attache_issue_get_symbol (attache_paper_row_get_issue (rows->next->next->data)), ==, "C21/21(Add.2)");

  base = rows->data;
  for (const char **code = (const char *[]){ "ar", "en", "fr", "zh", NULL }; *code != NULL; code++)
    g_assert_nonnull (attache_harness_find_text (self, base, *code));
}

static void
test_missing_paper (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autoptr (GList) rows = NULL;

  attache_harness_open_sample (self);
  attache_harness_open_item (self, "12");
  attache_harness_wait_text (self, "C21/83");

  rows = attache_harness_find_all (self, item_page (self), ATTACHE_TYPE_PAPER_ROW);
  g_assert_cmpuint (g_list_length (rows), ==, 4);
  /* A corrigendum replaces nothing: its base is still wanted. */
  g_assert_cmpstr (attache_issue_get_symbol (attache_paper_row_get_issue (rows->data)), ==, "C21/30");
  g_assert_nonnull (attache_harness_find_text (self, rows->data, "missing"));
  g_assert_null (attache_harness_find_text (self, rows->next->data, "missing"));
}

/* The trap of the domain: a virtual consultation decides nothing. */
static void
test_provisional (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 1400);
  static const char *const numbers[] = { "7", "8", "9", "10", "12", "13", "14" };

  attache_harness_open_sample (self);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GList) chips = NULL;

      attache_harness_open_item (self, numbers[i]);
      attache_harness_wait_text (self, "Provisional conclusion, waits for the consultation by correspondence");
      chips = attache_harness_find_all (self, item_page (self), ATTACHE_TYPE_CHIP);
      g_assert_nonnull (chips);
      for (GList *l = chips; l != NULL; l = l->next)
        g_assert_cmpstr (attache_chip_get_label (l->data), !=, "adopted");
    }
}

/* A sample of years ago raises no alarm, and says who must act once. */
static void
test_long_past (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 1400);
  g_autoptr (GList) chips = NULL;

  attache_harness_open_sample (self);
  attache_harness_open_item (self, "11");
  attache_harness_wait_text (self, "was due 14 June 2021");
  attache_harness_wait_text (self, "by the end of Monday 14 June 2021, Geneva");
  chips = attache_harness_find_all (self, NULL, ATTACHE_TYPE_CHIP);
  for (GList *l = chips; l != NULL; l = l->next)
    g_assert_cmpstr (attache_chip_get_tone (l->data), !=, "error");
  g_assert_null (attache_harness_find_text (self, NULL, "overdue"));
  g_assert_null (attache_harness_find_text (self, item_page (self), "asked of Regions that"));
}

static void
test_two_conclusions (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 1400);

  attache_harness_open_sample (self);
  attache_harness_open_item (self, "12");
  attache_harness_wait_text (self, "Conclusions");
  g_assert_nonnull (attache_harness_find_text (self, item_page (self), "action"));
  g_assert_nonnull (attache_harness_find_text (self, item_page (self), "provisional"));
}

static void
test_record (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 1400);
  GtkWidget *expander;

  attache_harness_open_sample (self);
  attache_harness_open_item (self, "5");
  g_assert_null (attache_harness_find_text (self, NULL, "5.1"));
  expander = attache_harness_find_type (self, item_page (self), GTK_TYPE_EXPANDER);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  attache_harness_wait_text (self, "5.1");
}

static void
test_step (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);

  attache_harness_open_sample (self);
  attache_harness_open_item (self, "13");
  attache_harness_activate (self, "win.next-item", NULL);
  attache_harness_wait_text (self, "Item 14");
  attache_harness_activate (self, "win.next-item", NULL);
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Item 14"));
  attache_harness_activate (self, "win.previous-item", NULL);
  attache_harness_wait_text (self, "Item 13");
}

static void
test_narrow (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (360, 720);
  AttacheWindow *window;

  attache_harness_open_sample (self);
  window = attache_harness_get_window (self);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  /* One of the three at a time: first the list. */
  g_assert_nonnull (agenda_list (self));
  g_assert_null (attache_harness_find_type (self, NULL, ATTACHE_TYPE_SIDEBAR));
  g_assert_null (item_page (self));

  attache_harness_open_item (self, "11");
  g_assert_nonnull (item_page (self));
  g_assert_null (agenda_list (self));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);

  attache_harness_activate (self, "win.show-page", "s", "agenda");
  g_assert_null (item_page (self));
  g_assert_nonnull (agenda_list (self));

  /* The same item can be chosen again. */
  attache_harness_open_item (self, "11");
  g_assert_nonnull (item_page (self));
}

static void
test_wide (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 720);

  attache_harness_open_sample (self);
  g_assert_nonnull (attache_harness_find_type (self, NULL, ATTACHE_TYPE_SIDEBAR));
  g_assert_nonnull (agenda_list (self));
  g_assert_nonnull (item_page (self));
}

static graphene_rect_t
get_bounds (AttacheHarness *self,
            GtkWidget      *row,
            const char     *text)
{
  GtkWidget      *widget = attache_harness_find_text (self, row, text);
  graphene_rect_t bounds;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_compute_bounds (widget, row, &bounds));

  return bounds;
}

/* The title is what is read: in a narrow window it has the width of the row, and stands beside the symbol only where there is room. */
static void
test_title_has_the_width (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (360, 720);
  graphene_rect_t symbol, title, language;
  GtkWidget      *row;

  attache_harness_open_sample (self);
  attache_harness_open_item (self, "11");
  attache_harness_wait_text (self, "Add.2");
  row = attache_harness_find_type (self, item_page (self), ATTACHE_TYPE_PAPER_ROW);
  symbol = get_bounds (self, row, "C21/21");
  title = get_bounds (self, row, "Candidates for chair");
  language = get_bounds (self, row, "zh");
  g_assert_cmpfloat (title.origin.x, ==, symbol.origin.x);
  g_assert_cmpfloat (title.origin.y, >=, symbol.origin.y + symbol.size.height);
  g_assert_cmpfloat (title.size.width, >=, 240);
  g_assert_cmpfloat (language.origin.y, <, title.origin.y);

  attache_harness_resize (self, 1280, 850);
  row = attache_harness_find_type (self, item_page (self), ATTACHE_TYPE_PAPER_ROW);
  symbol = get_bounds (self, row, "C21/21");
  title = get_bounds (self, row, "Candidates for chair");
  language = get_bounds (self, row, "zh");
  g_assert_cmpfloat (title.origin.x, >=, symbol.origin.x + symbol.size.width);
  g_assert_cmpfloat (language.origin.x, >=, title.origin.x + title.size.width);
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/agenda/sample", test_sample);
  g_test_add_func ("/ui/agenda/numeric-order", test_numeric_order);
  g_test_add_func ("/ui/agenda/priority-groups", test_priority_groups);
  g_test_add_func ("/ui/agenda/priority-comes-later", test_priority_comes_later);
  g_test_add_func ("/ui/agenda/item-papers", test_item_papers);
  g_test_add_func ("/ui/agenda/missing-paper", test_missing_paper);
  g_test_add_func ("/ui/agenda/provisional", test_provisional);
  g_test_add_func ("/ui/agenda/long-past", test_long_past);
  g_test_add_func ("/ui/agenda/two-conclusions", test_two_conclusions);
  g_test_add_func ("/ui/agenda/record", test_record);
  g_test_add_func ("/ui/agenda/step", test_step);
  g_test_add_func ("/ui/agenda/narrow", test_narrow);
  g_test_add_func ("/ui/agenda/wide", test_wide);
  g_test_add_func ("/ui/agenda/title-has-the-width", test_title_has_the_width);

  return g_test_run ();
}
