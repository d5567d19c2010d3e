/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deadlines: three duties, not fourteen dates; a day of Geneva, with the local hour beside it; no alarm for what is years past. */

#include "attache-ui-harness.h"

#include "ui/attache-chip.h"
#include "ui/deadlines/attache-deadline-row.h"
#include "ui/deadlines/attache-deadline-wording.h"
#include "ui/deadlines/attache-deadlines-page.h"

static GtkWidget *
open_deadlines (AttacheHarness *self)
{
  attache_harness_open_sample (self);
  attache_harness_activate (self, "win.show-page", "s", "deadlines");
  attache_harness_wait_text (self, "comes back");

  return attache_harness_find_type (self, NULL, ATTACHE_TYPE_DEADLINES_PAGE);
}

static void
test_three_duties (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *page = open_deadlines (self);
  g_autoptr (GList) rows = attache_harness_find_all (self, page, ATTACHE_TYPE_DEADLINE_ROW);
  guint n_on_11 = 0, n_on_14 = 0;

  g_assert_cmpuint (g_list_length (rows), ==, 3);
  for (GList *l = rows; l != NULL; l = l->next)
    {
      const char *date = attache_deadline_get_date (attache_deadline_row_get_deadline (l->data));

      n_on_11 += g_str_equal (date, "2021-06-11");
      n_on_14 += g_str_equal (date, "2021-06-14");
    }
  g_assert_cmpuint (n_on_11, ==, 1);
  g_assert_cmpuint (n_on_14, ==, 2);
}

static void
test_both_clocks (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *page = open_deadlines (self);

  /* The tests run in UTC: a day in Geneva is over two hours earlier in summer. */
  g_assert_nonnull (attache_harness_find_text (self, page, "by the end of Friday 11 June 2021, Geneva · until 22:00 your time"));
}

static void
test_no_alarm (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *page = open_deadlines (self);
  g_autoptr (GList) chips = attache_harness_find_all (self, page, ATTACHE_TYPE_CHIP);

  g_assert_nonnull (chips);
  for (GList *l = chips; l != NULL; l = l->next)
    g_assert_cmpstr (attache_chip_get_tone (l->data), !=, "error");
  g_assert_null (attache_harness_find_text (self, page, "overdue"));
  /* What nobody has marked as done says so, and nothing more. */
  g_assert_nonnull (attache_harness_find_text (self, page, "Past, not marked as done"));
}

static void
test_all (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *page = open_deadlines (self);
  GtkWidget *which = attache_harness_find_type (self, page, ADW_TYPE_TOGGLE_GROUP);
  g_autoptr (GList) rows = NULL;

  g_assert_null (attache_harness_find_text (self, page, "Conditions and events"));
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (which), "all");
  attache_harness_wait_text (self, "Conditions and events");
  rows = attache_harness_find_all (self, page, ATTACHE_TYPE_DEADLINE_ROW);
  g_assert_cmpuint (g_list_length (rows), >, 3);

  /* No more exact than the record. */
  g_assert_nonnull (attache_harness_find_text (self, page, "end of August 2021"));
}

static gboolean
has_one_done (AttacheHarness *self,
              gpointer        data)
{
  return attache_harness_find_text (self, data, "2 not done") != NULL;
}

static gboolean
has_none_done (AttacheHarness *self,
               gpointer        data)
{
  return attache_harness_find_text (self, data, "3 not done") != NULL;
}

static void
test_done (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *page = open_deadlines (self);
  GtkWidget *row = attache_harness_find_type (self, page, ATTACHE_TYPE_DEADLINE_ROW);
  GtkWidget *check = attache_harness_find_type (self, row, GTK_TYPE_CHECK_BUTTON);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  attache_harness_wait (self, "the duty to be done", has_one_done, page);
  g_assert_nonnull (attache_harness_find_text (self, page, "Done"));

  attache_harness_reopen (self);
  attache_harness_wait_text (self, "2 not done");
  page = attache_harness_find_type (self, NULL, ATTACHE_TYPE_DEADLINES_PAGE);

  /* What was done before the window was closed can still be taken back. */
  check = NULL;
  for (GList *l = attache_harness_find_all (self, page, GTK_TYPE_CHECK_BUTTON); l != NULL; l = l->next)
    if (gtk_check_button_get_active (l->data))
      check = l->data;
  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  attache_harness_wait (self, "the duty to be open again", has_none_done, page);
  attache_harness_activate (self, "win.undo", NULL);
  attache_harness_wait (self, "the undo", has_one_done, page);
}

static AttacheDeadline *
make_deadline (AttacheDeadlineKind kind,
               const char         *date,
               const char         *time)
{
  return g_object_new (ATTACHE_TYPE_DEADLINE, "kind", kind, "date", date, "time", time, "precision", ATTACHE_PRECISION_DAY, NULL);
}

static void
test_sorted_by_the_day_of_geneva (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_utc (2021, 6, 14, 21, 59, 0);
  g_autoptr (GDateTime) after = g_date_time_new_utc (2021, 6, 14, 22, 1, 0);
  g_autoptr (GDateTime) weeks_after = g_date_time_new_utc (2021, 8, 1, 0, 0, 0);
  g_autoptr (AttacheDeadline) day = make_deadline (ATTACHE_DEADLINE_KIND_DEADLINE, "2021-06-14", NULL);
  g_autoptr (AttacheDeadline) hour = make_deadline (ATTACHE_DEADLINE_KIND_DEADLINE, "2021-06-14", "18:00");
  g_autoptr (AttacheDeadline) event = make_deadline (ATTACHE_DEADLINE_KIND_EVENT, "2021-06-14", NULL);
  g_autoptr (AttacheDeadline) never = make_deadline (ATTACHE_DEADLINE_KIND_DEADLINE, NULL, NULL);
  g_autofree char *until = attache_deadline_dup_until (day, before);

  g_assert_cmpint (attache_deadline_sort_out (day, before), ==, ATTACHE_DUE_NEXT);
  g_assert_cmpstr (until, ==, "today");
  g_assert_cmpint (attache_deadline_sort_out (day, after), ==, ATTACHE_DUE_OVERDUE);
  g_assert_cmpint (attache_deadline_sort_out (day, weeks_after), ==, ATTACHE_DUE_PAST);
  g_assert_cmpint (attache_deadline_sort_out (hour, before), ==, ATTACHE_DUE_OVERDUE);
  g_assert_cmpint (attache_deadline_sort_out (event, before), ==, ATTACHE_DUE_APART);
  g_assert_cmpint (attache_deadline_sort_out (never, before), ==, ATTACHE_DUE_NO_DAY);

  g_object_set (day, "done", TRUE, NULL);
  g_assert_cmpint (attache_deadline_sort_out (day, after), ==, ATTACHE_DUE_DONE);
}

static void
assert_short (AttacheDeadline *deadline,
              GDateTime       *now,
              const char      *expected,
              const char      *tone)
{
  g_autofree char *text = attache_deadline_dup_short (deadline, now);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (attache_deadline_get_until_tone (deadline, now), ==, tone);
}

/* As the chip of an item has it: red and amber are for what is near. */
static void
test_short (void)
{
  g_autoptr (GDateTime) year_before = g_date_time_new_utc (2020, 12, 30, 12, 0, 0);
  g_autoptr (GDateTime) weeks_before = g_date_time_new_utc (2021, 5, 14, 12, 0, 0);
  g_autoptr (GDateTime) day_before = g_date_time_new_utc (2021, 6, 13, 12, 0, 0);
  g_autoptr (GDateTime) day_after = g_date_time_new_utc (2021, 6, 15, 12, 0, 0);
  g_autoptr (GDateTime) years_after = g_date_time_new_utc (2026, 11, 24, 12, 0, 0);
  g_autoptr (AttacheDeadline) day = make_deadline (ATTACHE_DEADLINE_KIND_DEADLINE, "2021-06-14", NULL);
  g_autoptr (AttacheDeadline) never = make_deadline (ATTACHE_DEADLINE_KIND_DEADLINE, NULL, NULL);

  assert_short (day, year_before, "due 14 June 2021", NULL);
  assert_short (day, weeks_before, "due 14 June", NULL);
  assert_short (day, day_before, "due 14 June", "error");
  assert_short (day, day_after, "overdue since 14 June 2021", "warning");
  assert_short (day, years_after, "was due 14 June 2021", NULL);
  assert_short (never, day_before, NULL, NULL);
}

/* Nobody reads the same clause twice. */
static void
test_asked (void)
{
  g_autoptr (AttacheDeadline) deadline = make_deadline (ATTACHE_DEADLINE_KIND_DEADLINE, "2021-06-14", NULL);

  g_object_set (deadline, "who", "regions that had not yet submitted their candidates",
                "what", "Regions that had not yet submitted their candidates should do so by 14 June 2021.", NULL);
  g_assert_null (attache_deadline_get_asked (deadline));
  g_object_set (deadline, "what", "The Chair invited regions that had not yet submitted their candidates to do so.", NULL);
  g_assert_cmpstr (attache_deadline_get_asked (deadline), ==, "regions that had not yet submitted their candidates");
  g_object_set (deadline, "who", "Regions", "what", "Regions should reply by 14 June 2021.", NULL);
  g_assert_cmpstr (attache_deadline_get_asked (deadline), ==, "Regions");
  g_object_set (deadline, "who", "", NULL);
  g_assert_null (attache_deadline_get_asked (deadline));
}

static void
test_opens_the_item (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget       *page = open_deadlines (self);
  GtkWidget       *row = attache_harness_find_type (self, page, ATTACHE_TYPE_DEADLINE_ROW);
  g_autofree char *item_id = g_strdup (attache_deadline_get_item_id (attache_deadline_row_get_deadline (ATTACHE_DEADLINE_ROW (row))));

  gtk_widget_activate (row);
  attache_harness_wait_page (self, "agenda");
  g_assert_cmpstr (attache_window_get_item (attache_harness_get_window (self)), ==, item_id);
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/deadlines/sorted-by-the-day-of-geneva", test_sorted_by_the_day_of_geneva);
  g_test_add_func ("/ui/deadlines/short", test_short);
  g_test_add_func ("/ui/deadlines/asked", test_asked);
  g_test_add_func ("/ui/deadlines/three-duties", test_three_duties);
  g_test_add_func ("/ui/deadlines/both-clocks", test_both_clocks);
  g_test_add_func ("/ui/deadlines/no-alarm", test_no_alarm);
  g_test_add_func ("/ui/deadlines/all", test_all);
  g_test_add_func ("/ui/deadlines/done", test_done);
  g_test_add_func ("/ui/deadlines/opens-the-item", test_opens_the_item);

  return g_test_run ();
}
