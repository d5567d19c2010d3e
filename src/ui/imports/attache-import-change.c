/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportChange: the two sides stand beside one another where there is room, and below one another in a narrow window. */

#include "config.h"

#include "ui/imports/attache-import-change.h"

#include "ui/attache-chip.h"
#include "ui/attache-sides.h"
#include "ui/imports/attache-import-wording.h"

#define RIGHT_TO_LEFT_MARK "\342\200\217"

struct _AttacheImportChange
{
  AdwBin parent_instance;

  /* owned */
  AttacheImportEntry *entry;
  GSignalGroup       *signals;

  /* template children */
  GtkLabel    *name;
  GtkLabel    *detail;
  AttacheChip *state;
  GtkWidget   *sides;
  GtkLabel    *old;
  GtkLabel *new;
};

G_DEFINE_FINAL_TYPE (AttacheImportChange, attache_import_change, ADW_TYPE_BIN)

/* A number in Latin letters would turn an Arabic title around: right to left, the number comes first on the right. */
static char *
dup_directed (GtkWidget  *widget,
              const char *text)
{
  gboolean arabic = FALSE;

  for (const char *p = text; p != NULL && *p != '\0' && !arabic; p = g_utf8_next_char (p))
    arabic = g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_ARABIC;

  return arabic && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? g_strconcat (RIGHT_TO_LEFT_MARK, text, NULL) : g_strdup (text);
}

static void
show_entry (AttacheImportChange *self)
{
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  const char *word, *tone;
  int         state;

  if (self->entry == NULL)
    return;

  g_object_get (self->entry, "name", &name, "why", &why, "detail", &detail, "old", &old, "new", &new, "state", &state, NULL);
  word = attache_import_wording_state (state, &tone);
  /* What a change only takes away would not be seen. */
  if (state == ATTACHE_IMPORT_STATE_CHANGED && old != NULL && new == NULL)
    new = g_strdup (ATTACHE_IMPORT_NOTHING);
  attache_import_change_show (self, name, why ? why : detail, word, tone, old, new);
}

static void
attache_import_change_dispose (GObject *object)
{
  AttacheImportChange *self = ATTACHE_IMPORT_CHANGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->entry);
  G_OBJECT_CLASS (attache_import_change_parent_class)->dispose (object);
}

static void
attache_import_change_class_init (AttacheImportChangeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_import_change_dispose;

  g_type_ensure (ATTACHE_TYPE_CHIP);
  g_type_ensure (ATTACHE_TYPE_SIDES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-import-change.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheImportChange, name);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportChange, detail);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportChange, state);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportChange, sides);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportChange, old);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportChange, new);
}

static void
attache_import_change_init (AttacheImportChange *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (ATTACHE_TYPE_IMPORT_ENTRY);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (show_entry), self);
}

GtkWidget *
attache_import_change_new (void)
{
  return g_object_new (ATTACHE_TYPE_IMPORT_CHANGE, NULL);
}

void
attache_import_change_set_entry (AttacheImportChange *self,
                                 AttacheImportEntry  *entry)
{
  g_return_if_fail (ATTACHE_IS_IMPORT_CHANGE (self));

  g_set_object (&self->entry, entry);
  g_signal_group_set_target (self->signals, entry);
  show_entry (self);
}

void
attache_import_change_show (AttacheImportChange *self,
                            const char          *name,
                            const char          *detail,
                            const char          *word,
                            const char          *tone,
                            const char          *before,
                            const char          *after)
{
  gboolean         has_sides = before != NULL && after != NULL;
  g_autofree char *directed = dup_directed (GTK_WIDGET (self), name);

  g_return_if_fail (ATTACHE_IS_IMPORT_CHANGE (self));

  /* Of what is only added or only goes, one side says no more than its name. */
  gtk_label_set_label (self->name, directed);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL && *detail != '\0');
  attache_chip_set_label (self->state, word);
  attache_chip_set_tone (self->state, tone);
  gtk_widget_set_visible (self->sides, has_sides);
  gtk_label_set_label (self->old, has_sides ? before : NULL);
  gtk_label_set_label (self->new, has_sides ? after : NULL);
}
