/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheFlightRow: the page of a paper on the Council site is a pointer only: whether it can be fetched is for the reader to see. */

#include "config.h"

#include "ui/papers/attache-flight-row.h"

#include "ui/attache-wording.h"

#include <glib/gi18n-lib.h>

/* A line may break here. */
#define ZERO_WIDTH_SPACE "\342\200\213"

struct _AttacheFlightRow
{
  AdwBin parent_instance;

  /* template children */
  GtkLabel  *symbol;
  GtkLabel  *title;
  GtkLabel  *detail;
  GtkWidget *site;
};

G_DEFINE_FINAL_TYPE (AttacheFlightRow, attache_flight_row, ADW_TYPE_BIN)

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
dup_languages (const char *codes)
{
  g_auto (GStrv) parts = g_strsplit (codes ? codes : "", " ", -1);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", attache_wording_language (parts[i]));

  return g_string_free_and_steal (g_steal_pointer (&names));
}

static char *
dup_detail (const char *items,
            const char *languages)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *names = dup_languages (languages);

  if (items != NULL && *items != '\0')
    {
      g_autofree char *where = g_strdup_printf (strchr (items, ',') ? _ ("items %s") : _ ("item %s"), items);

      append (text, where);
    }
  if (*names != '\0')
    {
      /* Translators: the languages in which a paper is on this computer */
      g_autofree char *here = g_strdup_printf (_ ("here in %s"), names);

      append (text, here);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
attache_flight_row_class_init (AttacheFlightRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-flight-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheFlightRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, AttacheFlightRow, title);
  gtk_widget_class_bind_template_child (widget_class, AttacheFlightRow, detail);
  gtk_widget_class_bind_template_child (widget_class, AttacheFlightRow, site);
}

static void
attache_flight_row_init (AttacheFlightRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_flight_row_new (void)
{
  return g_object_new (ATTACHE_TYPE_FLIGHT_ROW, NULL);
}

void
attache_flight_row_set_paper (AttacheFlightRow   *self,
                              AttacheFlightPaper *paper)
{
  const char      *symbol = attache_flight_paper_get_symbol (paper);
  const char      *title = attache_flight_paper_get_title (paper);
  const char      *suffix = symbol ? strchr (symbol, '(') : NULL;
  g_autofree char *name = suffix ? g_strdup_printf ("%.*s" ZERO_WIDTH_SPACE "%s", (int)(suffix - symbol), symbol, suffix) : g_strdup (symbol);
  g_autofree char *detail = NULL;
  g_autofree char *tooltip = NULL;
  g_autofree char *uri = NULL;
  gboolean         titled;

  g_return_if_fail (ATTACHE_IS_FLIGHT_ROW (self));

  detail = dup_detail (attache_flight_paper_get_items (paper), attache_flight_paper_get_languages (paper));
  titled = title != NULL && *title != '\0';
  gtk_label_set_label (self->symbol, name);
  gtk_label_set_label (self->title, titled ? title : *detail != '\0' ? detail
                                                                     : _ ("Not on this computer"));
  gtk_label_set_label (self->detail, titled ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), titled && *detail != '\0');

  uri = attache_wording_site (symbol);
  /* Translators: the place is the public web site of the ITU Council */
  tooltip = g_strdup_printf (_ ("Open %s on the Council Site"), symbol);
  gtk_widget_set_visible (self->site, uri != NULL);
  gtk_widget_set_tooltip_text (self->site, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->site), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->site), "s", symbol);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->site), "win.open-site");
}

char *
attache_flight_row_dup_text (AttacheFlightRow *self)
{
  const char *detail;

  g_return_val_if_fail (ATTACHE_IS_FLIGHT_ROW (self), NULL);

  detail = gtk_label_get_label (self->detail);

  return g_strdup_printf ("%s, %s%s%s", gtk_label_get_label (self->symbol), gtk_label_get_label (self->title), *detail ? ", " : "", detail);
}
