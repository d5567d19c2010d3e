/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheItemChips: the chips of an agenda item, in the list and on its page. */

#include "config.h"

#include "ui/agenda/attache-item-chips.h"

#include "attache-enum-types.h"
#include "ui/attache-chip.h"
#include "ui/attache-wording.h"
#include "ui/deadlines/attache-deadline-wording.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

enum
{
  CHIP_PAPERS,
  CHIP_MISSING,
  CHIP_OUTCOME,
  CHIP_PROVISIONAL,
  CHIP_STANCE,
  CHIP_DUE,
  N_CHIPS
};

struct _AttacheItemChips
{
  GtkWidget parent_instance;

  /* owned */
  AttacheItem  *item;
  GSignalGroup *signals;
  GtkWidget    *box;

  /* borrowed */
  AttacheChip *chips[N_CHIPS];
};

G_DEFINE_FINAL_TYPE (AttacheItemChips, attache_item_chips, GTK_TYPE_WIDGET)

/* Most items need two or three of them, and an agenda has many items: they are made when there is something to say. */
static AttacheChip *
ensure_chip (AttacheItemChips *self,
             guint             chip)
{
  GtkWidget *before = NULL;

  if (self->chips[chip] != NULL)
    return self->chips[chip];

  for (guint i = 0; i < chip; i++)
    if (self->chips[i] != NULL)
      before = GTK_WIDGET (self->chips[i]);

  self->chips[chip] = ATTACHE_CHIP (attache_chip_new (NULL, NULL));
  adw_wrap_box_insert_child_after (ADW_WRAP_BOX (self->box), GTK_WIDGET (self->chips[chip]), before);

  return self->chips[chip];
}

static void
set_chip (AttacheItemChips *self,
          guint             chip,
          const char       *label,
          const char       *tone)
{
  if (label == NULL && self->chips[chip] == NULL)
    return;

  attache_chip_set_label (ensure_chip (self, chip), label);
  attache_chip_set_tone (self->chips[chip], tone);
}

static void
show_papers (AttacheItemChips *self)
{
  int              n_papers = self->item ? attache_item_get_n_papers (self->item) : 0;
  int              n_missing = self->item ? attache_item_get_n_missing (self->item) : 0;
  g_autofree char *papers = NULL;
  g_autofree char *missing = NULL;

  if (n_papers > 0)
    papers = g_strdup_printf (ngettext ("%d paper", "%d papers", n_papers), n_papers);
  if (n_missing > 0)
    /* Translators: papers of an item that are not on this computer */
    missing = g_strdup_printf (ngettext ("%d missing", "%d missing", n_missing), n_missing);

  set_chip (self, CHIP_PAPERS, papers, NULL);
  set_chip (self, CHIP_MISSING, missing, "warning");
}

static void
show_outcome (AttacheItemChips *self)
{
  const char *nick = self->item ? attache_item_get_outcome (self->item) : NULL;
  gboolean    provisional = self->item && attache_item_get_provisional (self->item);
  int         kind = nick && *nick ? attache_enum_from_nick (ATTACHE_TYPE_CONCLUSION_KIND, nick, -1) : -1;

  /* One that waits may stand beside one that does not: an item can have both. */
  if (kind < 0 || kind == ATTACHE_CONCLUSION_KIND_CORRESPONDENCE)
    set_chip (self, CHIP_OUTCOME, NULL, NULL);
  else
    set_chip (self, CHIP_OUTCOME, attache_wording_conclusion (kind, FALSE), attache_wording_conclusion_tone (kind, FALSE));

  provisional = provisional || kind == ATTACHE_CONCLUSION_KIND_CORRESPONDENCE;
  set_chip (self, CHIP_PROVISIONAL, provisional ? attache_wording_conclusion (ATTACHE_CONCLUSION_KIND_CORRESPONDENCE, TRUE) : NULL, "warning");
}

/* What was due years ago raises no alarm. */
static void
show_due (AttacheItemChips *self)
{
  const char *date = self->item ? attache_item_get_due (self->item) : NULL;
  g_autoptr (AttacheDeadline) deadline = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *due = NULL;

  if (date == NULL)
    {
      set_chip (self, CHIP_DUE, NULL, NULL);
      return;
    }

  deadline = g_object_new (ATTACHE_TYPE_DEADLINE, "kind", ATTACHE_DEADLINE_KIND_DEADLINE, "date", date, "precision", ATTACHE_PRECISION_DAY, NULL);
  now = g_date_time_new_now_utc ();
  due = attache_deadline_dup_short (deadline, now);
  set_chip (self, CHIP_DUE, due, attache_deadline_get_until_tone (deadline, now));
}

static void
show_item (AttacheItemChips *self)
{
  AttacheStance stance = self->item ? attache_item_get_stance (self->item) : ATTACHE_STANCE_NONE;
  gboolean      visible = FALSE;

  show_papers (self);
  show_outcome (self);
  set_chip (self, CHIP_STANCE, stance == ATTACHE_STANCE_NONE ? NULL : attache_wording_stance (stance), attache_wording_stance_tone (stance));
  show_due (self);

  for (guint i = 0; i < N_CHIPS && !visible; i++)
    visible = self->chips[i] != NULL && gtk_widget_get_visible (GTK_WIDGET (self->chips[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), visible);
}

static void
attache_item_chips_dispose (GObject *object)
{
  AttacheItemChips *self = ATTACHE_ITEM_CHIPS (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->item);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (attache_item_chips_parent_class)->dispose (object);
}

static void
attache_item_chips_class_init (AttacheItemChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attache_item_chips_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "chips");
}

static void
attache_item_chips_init (AttacheItemChips *self)
{
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->signals = g_signal_group_new (ATTACHE_TYPE_ITEM);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (show_item), self);
}

void
attache_item_chips_set_item (AttacheItemChips *self,
                             AttacheItem      *item)
{
  g_return_if_fail (ATTACHE_IS_ITEM_CHIPS (self));

  if (!g_set_object (&self->item, item))
    return;

  g_signal_group_set_target (self->signals, item);
  show_item (self);
}

char *
attache_item_chips_dup_text (AttacheItemChips *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (ATTACHE_IS_ITEM_CHIPS (self), NULL);

  for (guint i = 0; i < N_CHIPS; i++)
    {
      const char *label = self->chips[i] ? attache_chip_get_label (self->chips[i]) : NULL;

      if (label != NULL && *label != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", label);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
