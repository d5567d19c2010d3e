/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Geneva’s days and hours, and the regions: what needs no library. */

#include "services/attache-geneva.h"
#include "services/attache-groups.h"
#include "services/attache-regions.h"

#include "model/attache-enums.h"

#include <time.h>

#define AUTOFREE_ASSERT(expression, expected) \
  G_STMT_START                                \
  {                                           \
    g_autofree char *found = (expression);    \
    g_assert_cmpstr (found, ==, expected);    \
  }                                           \
  G_STMT_END

static void
test_parse (void)
{
  g_autoptr (GDateTime) summer = attache_geneva_parse ("2021-06-14", "12:00");
  g_autoptr (GDateTime) winter = attache_geneva_parse ("2021-12-14", "12:00");
  static const char *const bad[] = { NULL, "", "2021", "2021-13-01", "2021-02-30", "2021-06-14T", "yesterday", "-1-1-1" };

  g_assert_cmpint (g_date_time_get_utc_offset (summer) / G_TIME_SPAN_HOUR, ==, 2);
  g_assert_cmpint (g_date_time_get_utc_offset (winter) / G_TIME_SPAN_HOUR, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (attache_geneva_parse (bad[i], NULL));
}

static void
test_due (void)
{
  AUTOFREE_ASSERT (attache_geneva_format_day ("2021-06-14"), "Monday 14 June 2021");
  AUTOFREE_ASSERT (attache_geneva_format_day (NULL), "");
  AUTOFREE_ASSERT (attache_geneva_format_due ("2021-06-14", NULL, NULL, ATTACHE_PRECISION_DAY), "Monday 14 June 2021");
  AUTOFREE_ASSERT (attache_geneva_format_due ("2021-06-14", NULL, "12:00", ATTACHE_PRECISION_DAY), "Monday 14 June 2021, 12:00 in Geneva");
  AUTOFREE_ASSERT (attache_geneva_format_due ("2021-10-01", NULL, NULL, ATTACHE_PRECISION_MONTH), "October 2021");
  AUTOFREE_ASSERT (attache_geneva_format_due ("2021-08-31", NULL, NULL, ATTACHE_PRECISION_MONTH_END), "end of August 2021");
  AUTOFREE_ASSERT (attache_geneva_format_due ("2022-03-01", "2022-03-09", NULL, ATTACHE_PRECISION_RANGE), "1–9 March 2022");
  AUTOFREE_ASSERT (attache_geneva_format_due ("2022-02-28", "2022-03-09", NULL, ATTACHE_PRECISION_RANGE), "28 February–9 March 2022");
  AUTOFREE_ASSERT (attache_geneva_format_due ("2021-12-28", "2022-01-03", NULL, ATTACHE_PRECISION_RANGE), "28 December 2021–3 January 2022");
  AUTOFREE_ASSERT (attache_geneva_format_due (NULL, NULL, NULL, ATTACHE_PRECISION_RELATIVE), "no day named");
}

/* The tests run in UTC, two hours behind Geneva’s summer. */
static void
test_local (void)
{
  AUTOFREE_ASSERT (attache_geneva_format_local ("2021-06-14", "12:00"), "10:00 your time");
  AUTOFREE_ASSERT (attache_geneva_format_local ("2021-06-14", "01:00"), "23:00 on Sunday, your time");
  AUTOFREE_ASSERT (attache_geneva_format_local ("2021-06-14", NULL), "until 22:00 your time");
  AUTOFREE_ASSERT (attache_geneva_format_local ("nonsense", NULL), "");
}

static void
test_until (void)
{
  /* 23:30 in Geneva on 11 June, which is 21:30 here. */
  g_autoptr (GDateTime) now = g_date_time_new_utc (2021, 6, 11, 21, 30, 0);
  /* In Geneva it is tomorrow already. */
  g_autoptr (GDateTime) late = g_date_time_new_utc (2021, 6, 11, 22, 30, 0);

  AUTOFREE_ASSERT (attache_geneva_format_until_at ("2021-06-14", NULL, now), "in 3 days");
  AUTOFREE_ASSERT (attache_geneva_format_until_at ("2021-06-12", NULL, now), "tomorrow");
  AUTOFREE_ASSERT (attache_geneva_format_until_at ("2021-06-11", NULL, now), "today");
  AUTOFREE_ASSERT (attache_geneva_format_until_at ("2021-06-11", "12:00", now), "overdue since 12:00");
  AUTOFREE_ASSERT (attache_geneva_format_until_at ("2021-06-11", "23:45", now), "today");
  AUTOFREE_ASSERT (attache_geneva_format_until_at ("2021-06-10", NULL, now), "overdue since 10 June 2021");
  AUTOFREE_ASSERT (attache_geneva_format_until_at ("2021-06-11", NULL, late), "overdue since 11 June 2021");
  AUTOFREE_ASSERT (attache_geneva_format_until_at ("2021-06-12", NULL, late), "today");
  AUTOFREE_ASSERT (attache_geneva_format_until_at (NULL, NULL, now), "");
}

static void
test_clock (void)
{
  g_autofree char *clock = attache_geneva_format_clock ();

  g_assert_true (g_str_has_suffix (clock, " in Geneva"));
}

/* Six regions of nominations, which are not the five of the seats. */
static void
test_regions (void)
{
  static const char *const codes[] = { "ATU", "CITEL", "ARB", "APT", "RCC", "CEPT" };
  g_autoptr (GListModel) regions = attache_regions_list ();

  g_assert_cmpuint (g_list_model_get_n_items (regions), ==, G_N_ELEMENTS (codes));
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GObject) region = g_list_model_get_item (regions, i);
      g_autofree char *code = NULL;
      g_autofree char *name = NULL;
      g_autofree char *organisation = NULL;
      g_autofree char *official = NULL;

      g_object_get (region, "code", &code, "name", &name, "organisation", &organisation, "official", &official, NULL);
      g_assert_cmpstr (code, ==, codes[i]);
      g_assert_nonnull (name);
      g_assert_nonnull (organisation);
      g_assert_nonnull (official);
    }
}

static void
test_countries (void)
{
  static const struct
  {
    const char *country;
    const char *region;
  } cases[] = {
    { "Kuwait", "ARB" },
    { "科威特", "ARB" },
    { "Koweït", "ARB" },
    { "China", "APT" },
    { "中国", "APT" },
    { "Российская Федерация", "RCC" },
    { "Côte d’Ivoire", "ATU" },
    { "Côte d'Ivoire", "ATU" },
    { "TÜRKIYE", "CEPT" },
    { "Iran (Islamic Republic of)", "APT" },
    { "United States of America", "CITEL" },
    { "Atlantis", NULL },
    { NULL, NULL },
  };
  g_auto (GStrv) all = attache_regions_dup_by_country ("Egypt");
  g_auto (GStrv) none = attache_regions_dup_by_country ("Atlantis");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (attache_regions_find_by_country (cases[i].country), ==, cases[i].region);
  g_assert_true (g_strv_contains ((const char *const *)all, "ARB"));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

static void
test_groups (void)
{
  g_autoptr (GPtrArray) groups = attache_groups_list ();

  g_assert_cmpuint (groups->len, ==, 9);
  g_assert_cmpstr (attache_groups_find ("CWG-Lang"), ==, "CWG-LANG");
  g_assert_cmpstr (attache_groups_find ("CWG-Languages"), ==, "CWG-LANG");
  g_assert_cmpstr (attache_groups_find ("GTC-FHR"), ==, "CWG-FHR");
  g_assert_cmpstr (attache_groups_find ("РГС-ФЛР"), ==, "CWG-FHR");
  g_assert_cmpstr (attache_groups_find ("IEG-WTPF -21"), ==, "IEG-WTPF-21");
  g_assert_null (attache_groups_find ("CWG-RES"));
  g_assert_null (attache_groups_find (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geneva/parse", test_parse);
  g_test_add_func ("/geneva/due", test_due);
  g_test_add_func ("/geneva/local", test_local);
  g_test_add_func ("/geneva/until", test_until);
  g_test_add_func ("/geneva/clock", test_clock);
  g_test_add_func ("/regions/list", test_regions);
  g_test_add_func ("/regions/countries", test_countries);
  g_test_add_func ("/groups/spellings", test_groups);

  return g_test_run ();
}
