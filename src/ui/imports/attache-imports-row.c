/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportsRow: an import that was taken back stays in the list, and says so. */

#include "config.h"

#include "ui/imports/attache-imports-row.h"

#include "ui/attache-chip.h"

#include <glib/gi18n-lib.h>

struct _AttacheImportsRow
{
  AdwBin parent_instance;

  /* owned */
  AttacheImportRecord *record;
  GSignalGroup        *signals;

  /* template children */
  GtkLabel    *name;
  GtkLabel    *when;
  AttacheChip *state;
};

G_DEFINE_FINAL_TYPE (AttacheImportsRow, attache_imports_row, ADW_TYPE_BIN)

static void
show_record (AttacheImportsRow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *when = NULL;

  if (self->record == NULL)
    return;

  name = attache_imports_row_dup_name (self->record);
  when = attache_imports_row_dup_when (self->record);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->when, when);
  attache_chip_set_label (self->state, attache_import_record_get_undone (self->record) ? _ ("undone") : NULL);
}

static void
attache_imports_row_dispose (GObject *object)
{
  AttacheImportsRow *self = ATTACHE_IMPORTS_ROW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (attache_imports_row_parent_class)->dispose (object);
}

static void
attache_imports_row_class_init (AttacheImportsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_imports_row_dispose;

  g_type_ensure (ATTACHE_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-imports-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheImportsRow, name);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportsRow, when);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportsRow, state);
}

static void
attache_imports_row_init (AttacheImportsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (ATTACHE_TYPE_IMPORT_RECORD);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (show_record), self);
}

GtkWidget *
attache_imports_row_new (void)
{
  return g_object_new (ATTACHE_TYPE_IMPORTS_ROW, NULL);
}

void
attache_imports_row_set_record (AttacheImportsRow   *self,
                                AttacheImportRecord *record)
{
  g_return_if_fail (ATTACHE_IS_IMPORTS_ROW (self));

  g_set_object (&self->record, record);
  g_signal_group_set_target (self->signals, record);
  show_record (self);
}

char *
attache_imports_row_dup_text (AttacheImportsRow *self)
{
  const char *state;

  g_return_val_if_fail (ATTACHE_IS_IMPORTS_ROW (self), NULL);

  state = attache_chip_get_label (self->state);

  return g_strdup_printf ("%s, %s%s%s", gtk_label_get_label (self->name), gtk_label_get_label (self->when),
                          state ? ", " : "", state ? state : "");
}

char *
attache_imports_row_dup_name (AttacheImportRecord *record)
{
  const char *name = attache_import_record_get_name (record);
  int         n_more = attache_import_record_get_n_files (record) - 1;

  if (name == NULL || *name == '\0')
    name = attache_import_record_get_label (record);
  if (n_more <= 0)
    return g_strdup (name);

  /* Translators: name of the first file of an import, and how many other files came with it */
  return g_strdup_printf (ngettext ("%s and %d more file", "%s and %d more files", n_more), name, n_more);
}

char *
attache_imports_row_dup_when (AttacheImportRecord *record)
{
  int n_lines = attache_import_record_get_n_lines (record);
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (attache_import_record_get_at (record) / 1000);
  /* Translators: when something was imported, as strftime(3) writes it: “24 November 2026, 14:32” */
  g_autofree char *day = at ? g_date_time_format (at, _ ("%-e %B %Y, %H:%M")) : g_strdup ("");
  g_autofree char *count = g_strdup_printf (ngettext ("%d change", "%d changes", n_lines), n_lines);

  return g_strdup_printf ("%s · %s", day, count);
}
