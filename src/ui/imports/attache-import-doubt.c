/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportDoubt: choosing a reading writes it into the entry, and nothing is settled before it is accepted. A line that was
 * settled can be changed again, or put back. */

#include "config.h"

#include "ui/imports/attache-import-doubt.h"

#include "ui/attache-announce.h"
#include "ui/attache-chip.h"
#include "ui/attache-sides.h"
#include "ui/imports/attache-import-wording.h"

#include <glib/gi18n-lib.h>

#define READING "attache-reading"

struct _AttacheImportDoubt
{
  AdwBin parent_instance;

  /* owned */
  AttacheImportEntry *entry;
  GSignalGroup       *signals;
  char               *source;
  char               *original;
  GStrv               shown;
  gboolean            accepted;
  GtkCheckButton     *none; /* of the group of the readings, never shown: so that one alone is a radio button too */

  /* template children */
  GtkLabel    *name;
  GtkLabel    *where;
  AttacheChip *state;
  GtkBox      *readings;
  GtkEditable *line;
  GtkWidget   *accept;
  GtkWidget   *reset;
};

G_DEFINE_FINAL_TYPE (AttacheImportDoubt, attache_import_doubt, ADW_TYPE_BIN)

/* The line that the entry stands for; owned. */
static char *
dup_written (AttacheImportDoubt *self)
{
  return attache_import_wording_source (gtk_editable_get_text (self->line), self->original);
}

/* What is in the entry is one of the readings, or none. */
static void
show_choice (AttacheImportDoubt *self)
{
  const char *text = gtk_editable_get_text (self->line);

  for (GtkWidget *radio = gtk_widget_get_first_child (GTK_WIDGET (self->readings)); radio != NULL; radio = gtk_widget_get_next_sibling (radio))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), g_strcmp0 (g_object_get_data (G_OBJECT (radio), READING), text) == 0);
}

static void
show_buttons (AttacheImportDoubt *self)
{
  g_autofree char *written = dup_written (self);

  gtk_widget_set_sensitive (self->accept, *written != '\0' && g_strcmp0 (written, self->source) != 0);
  gtk_widget_set_sensitive (self->reset, self->accepted || g_strcmp0 (written, self->original) != 0);
}

static void
line_changed_cb (AttacheImportDoubt *self)
{
  if (self->entry == NULL)
    return;

  show_choice (self);
  show_buttons (self);
}

static void
reading_toggled_cb (AttacheImportDoubt *self,
                    GtkCheckButton     *radio)
{
  const char *reading = g_object_get_data (G_OBJECT (radio), READING);

  if (gtk_check_button_get_active (radio) && g_strcmp0 (gtk_editable_get_text (self->line), reading) != 0)
    gtk_editable_set_text (self->line, reading);
}

static void
show_readings (AttacheImportDoubt *self,
               const char *const  *readings)
{
  GtkWidget *child;

  if (self->shown != NULL && readings != NULL && g_strv_equal ((const char *const *)self->shown, readings))
    return;

  g_strfreev (self->shown);
  self->shown = g_strdupv ((GStrv)readings);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->readings))) != NULL)
    gtk_box_remove (self->readings, child);

  for (guint i = 0; readings != NULL && readings[i] != NULL; i++)
    {
      char      *reading = attache_import_wording_line (readings[i]);
      GtkWidget *label = gtk_label_new (reading);
      GtkWidget *radio = gtk_check_button_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_check_button_set_child (GTK_CHECK_BUTTON (radio), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_PROPERTY_LABEL, reading, -1);
      g_object_set_data_full (G_OBJECT (radio), READING, reading, g_free);
      gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), self->none);
      g_signal_connect_object (radio, "toggled", G_CALLBACK (reading_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->readings, radio);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->readings), readings != NULL && readings[0] != NULL);
}

static void
show_state (AttacheImportDoubt *self,
            guint               line)
{
  g_autofree char *original = attache_import_wording_line (self->original ? self->original : "");
  /* Translators: number of a line of the file, and the line: “Line 12: C17/1013Report” */
  g_autofree char *where = g_strdup_printf (_ ("Line %u: %s"), line, original);

  gtk_label_set_label (self->where, where);
  attache_chip_set_label (self->state, self->accepted ? _ ("settled") : _ ("uncertain"));
  attache_chip_set_tone (self->state, self->accepted ? "success" : "warning");
}

static void
show_entry (AttacheImportDoubt *self)
{
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;
  g_autofree char *what = NULL;
  g_autofree char *original = NULL;
  g_autofree char *source = NULL;
  g_auto (GStrv) readings = NULL;
  guint line;

  if (self->entry == NULL)
    return;

  g_object_get (self->entry, "name", &name, "why", &why, "original", &original, "source", &source, "readings", &readings, "line", &line,
                "accepted", &self->accepted, NULL);
  what = attache_import_wording_line (!self->accepted && why ? why : name ? name
                                                                          : "");
  gtk_label_set_label (self->name, what);
  gtk_widget_set_visible (GTK_WIDGET (self->name), *what != '\0');
  g_set_str (&self->original, original);
  show_readings (self, (const char *const *)readings);
  /* What is being typed stays until the line itself changes. */
  if (g_set_str (&self->source, source))
    {
      g_autofree char *text = attache_import_wording_line (source ? source : "");

      gtk_editable_set_text (self->line, text);
    }
  show_state (self, line);
  show_choice (self);
  show_buttons (self);
}

static void
accept_cb (AttacheImportDoubt *self)
{
  g_autofree char *written = dup_written (self);

  if (self->entry == NULL || !gtk_widget_get_sensitive (self->accept))
    return;

  attache_announce (GTK_WIDGET (self), _ ("The line is settled."), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  g_object_set (self->entry, "source", written, NULL);
}

static void
reset_cb (AttacheImportDoubt *self)
{
  g_autofree char *text = attache_import_wording_line (self->original ? self->original : "");

  if (self->entry == NULL)
    return;

  gtk_editable_set_text (self->line, text);
  if (self->accepted || g_strcmp0 (self->source, self->original) != 0)
    attache_import_entry_reset (self->entry);
}

static void
attache_import_doubt_dispose (GObject *object)
{
  AttacheImportDoubt *self = ATTACHE_IMPORT_DOUBT (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->entry);
  g_clear_object (&self->none);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->original, g_free);
  g_clear_pointer (&self->shown, g_strfreev);
  G_OBJECT_CLASS (attache_import_doubt_parent_class)->dispose (object);
}

static void
attache_import_doubt_class_init (AttacheImportDoubtClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_import_doubt_dispose;

  g_type_ensure (ATTACHE_TYPE_CHIP);
  g_type_ensure (ATTACHE_TYPE_SIDES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-import-doubt.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDoubt, name);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDoubt, where);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDoubt, state);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDoubt, readings);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDoubt, line);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDoubt, accept);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDoubt, reset);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_changed_cb);
}

static void
attache_import_doubt_init (AttacheImportDoubt *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->none = GTK_CHECK_BUTTON (g_object_ref_sink (gtk_check_button_new ()));
  self->signals = g_signal_group_new (ATTACHE_TYPE_IMPORT_ENTRY);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (show_entry), self);
}

GtkWidget *
attache_import_doubt_new (void)
{
  return g_object_new (ATTACHE_TYPE_IMPORT_DOUBT, NULL);
}

void
attache_import_doubt_set_entry (AttacheImportDoubt *self,
                                AttacheImportEntry *entry)
{
  g_return_if_fail (ATTACHE_IS_IMPORT_DOUBT (self));

  if (!g_set_object (&self->entry, entry))
    return;

  g_clear_pointer (&self->source, g_free);
  g_signal_group_set_target (self->signals, entry);
  show_entry (self);
}
