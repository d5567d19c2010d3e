/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheChip: a short fact in a pill, used in every list: how many papers, what was concluded, what is due. */

#include "ui/attache-chip.h"

/* In characters; a longer one gives way to what stands beside it. */
#define LONGEST 28

struct _AttacheChip
{
  GtkWidget parent_instance;

  /* owned */
  char      *label;
  char      *tone;
  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (AttacheChip, attache_chip, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_TONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_chip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheChip *self = ATTACHE_CHIP (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_TONE:
      g_value_set_string (value, self->tone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_chip_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheChip *self = ATTACHE_CHIP (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      attache_chip_set_label (self, g_value_get_string (value));
      break;
    case PROP_TONE:
      attache_chip_set_tone (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_chip_dispose (GObject *object)
{
  AttacheChip *self = ATTACHE_CHIP (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (attache_chip_parent_class)->dispose (object);
}

static void
attache_chip_finalize (GObject *object)
{
  AttacheChip *self = ATTACHE_CHIP (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->tone, g_free);
  G_OBJECT_CLASS (attache_chip_parent_class)->finalize (object);
}

static void
attache_chip_class_init (AttacheChipClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = attache_chip_get_property;
  object_class->set_property = attache_chip_set_property;
  object_class->dispose = attache_chip_dispose;
  object_class->finalize = attache_chip_finalize;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_TONE] = g_param_spec_string ("tone", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
attache_chip_init (AttacheChip *self)
{
  self->child = gtk_label_new (NULL);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
attache_chip_new (const char *label,
                  const char *tone)
{
  return g_object_new (ATTACHE_TYPE_CHIP, "label", label, "tone", tone, NULL);
}

const char *
attache_chip_get_label (AttacheChip *self)
{
  g_return_val_if_fail (ATTACHE_IS_CHIP (self), NULL);

  return self->label;
}

void
attache_chip_set_label (AttacheChip *self,
                        const char  *label)
{
  g_return_if_fail (ATTACHE_IS_CHIP (self));

  if (!g_set_str (&self->label, label))
    return;

  gtk_label_set_label (GTK_LABEL (self->child), label ? label : "");
  gtk_label_set_ellipsize (GTK_LABEL (self->child), label && g_utf8_strlen (label, -1) > LONGEST ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self), label && *label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

const char *
attache_chip_get_tone (AttacheChip *self)
{
  g_return_val_if_fail (ATTACHE_IS_CHIP (self), NULL);

  return self->tone;
}

void
attache_chip_set_tone (AttacheChip *self,
                       const char  *tone)
{
  g_autofree char *old = NULL;

  g_return_if_fail (ATTACHE_IS_CHIP (self));

  old = g_strdup (self->tone);
  if (!g_set_str (&self->tone, tone))
    return;

  if (old != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), old);
  if (tone != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), tone);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TONE]);
}
