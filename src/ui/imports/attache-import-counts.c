/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportCounts: what is in the preview, at a glance. */

#include "config.h"

#include "ui/imports/attache-import-counts.h"

#include "ui/attache-chip.h"
#include "ui/imports/attache-import-wording.h"

struct _AttacheImportCounts
{
  AdwBin parent_instance;

  guint counts[ATTACHE_IMPORT_N_STATES];

  /* borrowed */
  AttacheChip *chips[ATTACHE_IMPORT_N_STATES];
};

G_DEFINE_FINAL_TYPE (AttacheImportCounts, attache_import_counts, ADW_TYPE_BIN)

/* In the order in which they want to be looked at. */
static const AttacheImportState order[ATTACHE_IMPORT_N_STATES] = {
  ATTACHE_IMPORT_STATE_UNCERTAIN,
  ATTACHE_IMPORT_STATE_NEW,
  ATTACHE_IMPORT_STATE_CHANGED,
  ATTACHE_IMPORT_STATE_RETIRED,
  ATTACHE_IMPORT_STATE_UNMATCHED,
  ATTACHE_IMPORT_STATE_REFUSED,
  ATTACHE_IMPORT_STATE_UNCHANGED,
};

static void
count_entry (AttacheImportCounts *self,
             AttacheImportEntry  *entry)
{
  GListModel *children = attache_import_entry_get_children (entry);
  guint       n_children = children ? g_list_model_get_n_items (children) : 0;
  int         state;

  if (n_children == 0)
    {
      gboolean accepted;

      g_object_get (entry, "state", &state, "accepted", &accepted, NULL);
      if (state >= 0 && state < ATTACHE_IMPORT_N_STATES && !accepted)
        self->counts[state]++;
    }

  for (guint i = 0; i < n_children; i++)
    {
      g_autoptr (AttacheImportEntry) child = g_list_model_get_item (children, i);

      count_entry (self, child);
    }
}

static void
attache_import_counts_class_init (AttacheImportCountsClass *klass)
{
}

static void
attache_import_counts_init (AttacheImportCounts *self)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_bin_set_child (ADW_BIN (self), box);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *tone;

      attache_import_wording_state (order[i], &tone);
      self->chips[order[i]] = ATTACHE_CHIP (attache_chip_new (NULL, tone));
      adw_wrap_box_append (ADW_WRAP_BOX (box), GTK_WIDGET (self->chips[order[i]]));
    }
}

void
attache_import_counts_show (AttacheImportCounts *self,
                            GListModel          *import)
{
  guint n_files = g_list_model_get_n_items (import);

  g_return_if_fail (ATTACHE_IS_IMPORT_COUNTS (self));

  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (AttacheImportEntry) entry = g_list_model_get_item (import, i);

      count_entry (self, entry);
    }

  for (guint i = 0; i < ATTACHE_IMPORT_N_STATES; i++)
    {
      g_autofree char *label = self->counts[i] > 0 ? attache_import_wording_count (i, self->counts[i]) : NULL;

      attache_chip_set_label (self->chips[i], label);
    }
}

guint
attache_import_counts_get (AttacheImportCounts *self,
                           AttacheImportState   state)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_COUNTS (self), 0);
  g_return_val_if_fail (state < ATTACHE_IMPORT_N_STATES, 0);

  return self->counts[state];
}
