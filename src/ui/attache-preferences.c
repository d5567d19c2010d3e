/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preferences: the delegate’s name, country and region. The country finds the region by itself; the region can be
 * chosen nevertheless, since a country can belong to more than one. */

#include "config.h"

#include "ui/attache-preferences.h"

#include "services/attache-regions.h"

#include <glib/gi18n-lib.h>

static char *
dup_region_label (gpointer region,
                  gpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *organisation = NULL;

  g_object_get (region, "name", &name, "organisation", &organisation, NULL);

  /* Translators: a region and its organisation: “Americas (CITEL)” */
  return g_strdup_printf (_ ("%s (%s)"), name, organisation);
}

static void
select_region (AdwComboRow *row,
               const char  *code)
{
  GListModel *regions = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (GObject) region = g_list_model_get_item (regions, i);
      g_autofree char *other = NULL;

      g_object_get (region, "code", &other, NULL);
      if (g_strcmp0 (code, other) == 0)
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }

  adw_combo_row_set_selected (row, GTK_INVALID_LIST_POSITION);
}

static void
region_selected_cb (AdwComboRow *row,
                    GParamSpec  *pspec,
                    GSettings   *settings)
{
  GObject         *region = adw_combo_row_get_selected_item (row);
  g_autofree char *code = NULL;

  if (region == NULL)
    return;

  g_object_get (region, "code", &code, NULL);
  g_settings_set_string (settings, "my-region", code);
}

static void
country_changed_cb (AdwEntryRow *row,
                    GParamSpec  *pspec,
                    AdwComboRow *region)
{
  const char *code = attache_regions_find_by_country (gtk_editable_get_text (GTK_EDITABLE (row)));

  if (code != NULL)
    select_region (region, code);
}

static GtkWidget *
new_entry (GSettings  *settings,
           const char *key,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_settings_bind (settings, key, row, "text", G_SETTINGS_BIND_DEFAULT);

  return row;
}

AdwDialog *
attache_preferences_new (GSettings *settings)
{
  AdwDialog           *dialog = adw_dialog_new ();
  GtkWidget           *view = adw_toolbar_view_new ();
  AdwPreferencesPage  *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget           *country = new_entry (settings, "my-country", _ ("Country"));
  GtkWidget           *region = adw_combo_row_new ();
  g_autoptr (GListModel) regions = attache_regions_list ();
  g_autoptr (GtkExpression) expression = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_region_label), NULL, NULL);
  g_autofree char *code = g_settings_get_string (settings, "my-region");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (region), _ ("Region"));
  /* Beside the title, the longest name would make the dialog wider than a narrow screen. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (region), TRUE);
  adw_combo_row_set_expression (ADW_COMBO_ROW (region), expression);
  adw_combo_row_set_model (ADW_COMBO_ROW (region), regions);
  select_region (ADW_COMBO_ROW (region), code);
  g_signal_connect_object (region, "notify::selected", G_CALLBACK (region_selected_cb), settings, G_CONNECT_DEFAULT);
  g_signal_connect_object (country, "notify::text", G_CALLBACK (country_changed_cb), region, G_CONNECT_DEFAULT);

  adw_preferences_group_set_title (group, _ ("About You"));
  adw_preferences_group_set_description (group, _ ("Kept on this computer. Your region comes first among the nominations."));
  adw_preferences_group_add (group, new_entry (settings, "my-name", _ ("Name")));
  adw_preferences_group_add (group, country);
  adw_preferences_group_add (group, region);
  adw_preferences_page_add (page, group);

  /* A dialog of preferences proper asks for more room than the narrowest window has inside its frame, for a search among
   * three rows. */
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_title (dialog, _ ("Preferences"));

  return dialog;
}
