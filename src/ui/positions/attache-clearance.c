/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheClearance: draft or cleared, and by whom: a text goes nowhere before somebody in the capital has agreed to it. */

#include "config.h"

#include "ui/positions/attache-clearance.h"

#include "ui/attache-entries.h"

#include <glib/gi18n-lib.h>

struct _AttacheClearance
{
  AdwBin parent_instance;

  char *cleared_by;

  /* template children */
  GtkWidget   *button;
  GtkLabel    *label;
  GtkPopover  *popover;
  GtkEditable *entry;
  GtkWidget   *draft_button;
  GtkWidget   *clear_button;
};

G_DEFINE_FINAL_TYPE (AttacheClearance, attache_clearance, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CLEARED_BY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show (AttacheClearance *self)
{
  g_autofree char *label = NULL;

  if (self->cleared_by != NULL)
    {
      /* Translators: %s is a name or an office */
      label = g_strdup_printf (_ ("Cleared by %s"), self->cleared_by);
      gtk_widget_add_css_class (self->button, "success");
    }
  else
    {
      /* Translators: of a text that nobody has cleared yet */
      label = g_strdup (_ ("Draft"));
      gtk_widget_remove_css_class (self->button, "success");
    }
  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
changed_cb (AttacheClearance *self)
{
  gtk_widget_set_sensitive (self->clear_button, *gtk_editable_get_text (self->entry) != '\0');
}

static void
map_cb (AttacheClearance *self)
{
  gtk_editable_set_text (self->entry, self->cleared_by ? self->cleared_by : "");
  gtk_widget_set_sensitive (self->draft_button, self->cleared_by != NULL);
  changed_cb (self);
}

static void
clear_cb (AttacheClearance *self)
{
  g_autofree char *name = attache_entry_dup_typed (self->entry);

  if (name == NULL)
    return;

  attache_clearance_set_cleared_by (self, name);
  gtk_popover_popdown (self->popover);
}

static void
draft_cb (AttacheClearance *self)
{
  attache_clearance_set_cleared_by (self, NULL);
  gtk_popover_popdown (self->popover);
}

static void
attache_clearance_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheClearance *self = ATTACHE_CLEARANCE (object);

  switch (prop_id)
    {
    case PROP_CLEARED_BY:
      g_value_set_string (value, self->cleared_by);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_clearance_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheClearance *self = ATTACHE_CLEARANCE (object);

  switch (prop_id)
    {
    case PROP_CLEARED_BY:
      attache_clearance_set_cleared_by (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_clearance_dispose (GObject *object)
{
  /* The child is one of the template, which would be taken from the bin behind its back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTACHE_TYPE_CLEARANCE);

  G_OBJECT_CLASS (attache_clearance_parent_class)->dispose (object);
}

static void
attache_clearance_finalize (GObject *object)
{
  AttacheClearance *self = ATTACHE_CLEARANCE (object);

  g_clear_pointer (&self->cleared_by, g_free);

  G_OBJECT_CLASS (attache_clearance_parent_class)->finalize (object);
}

static void
attache_clearance_class_init (AttacheClearanceClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attache_clearance_get_property;
  object_class->set_property = attache_clearance_set_property;
  object_class->dispose = attache_clearance_dispose;
  object_class->finalize = attache_clearance_finalize;

  /* Name or office, %NULL for a draft. */
  properties[PROP_CLEARED_BY] =
    g_param_spec_string ("cleared-by", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-clearance.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheClearance, button);
  gtk_widget_class_bind_template_child (widget_class, AttacheClearance, label);
  gtk_widget_class_bind_template_child (widget_class, AttacheClearance, popover);
  gtk_widget_class_bind_template_child (widget_class, AttacheClearance, entry);
  gtk_widget_class_bind_template_child (widget_class, AttacheClearance, draft_button);
  gtk_widget_class_bind_template_child (widget_class, AttacheClearance, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, draft_cb);
}

static void
attache_clearance_init (AttacheClearance *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show (self);
}

const char *
attache_clearance_get_cleared_by (AttacheClearance *self)
{
  g_return_val_if_fail (ATTACHE_IS_CLEARANCE (self), NULL);

  return self->cleared_by;
}

/* An empty name is none. */
void
attache_clearance_set_cleared_by (AttacheClearance *self,
                                  const char       *cleared_by)
{
  g_return_if_fail (ATTACHE_IS_CLEARANCE (self));

  if (!g_set_str (&self->cleared_by, cleared_by && *cleared_by ? cleared_by : NULL))
    return;

  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLEARED_BY]);
}
