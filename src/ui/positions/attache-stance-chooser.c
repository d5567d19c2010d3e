/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheStanceChooser: one stance out of all, side by side where they fit and as a drop-down where they don’t. The widget
 * decides by its own width, so that it works in a page as well as in a side pane. */

#include "config.h"

#include "ui/positions/attache-stance-chooser.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/attache-wording.h"

#include "attache-enum-types.h"

struct _AttacheStanceChooser
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *toggles;
  GtkWidget *drop_down;

  AttacheStance stance;
};

G_DEFINE_FINAL_TYPE (AttacheStanceChooser, attache_stance_chooser, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STANCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Side by side the words have to be short. */
static const char *
get_short_label (AttacheStance stance)
{
  if (stance == ATTACHE_STANCE_NONE)
    /* Translators: no stance has been taken, in few letters */
    return C_ ("stance", "None");
  if (stance == ATTACHE_STANCE_SUPPORT_CHANGES)
    /* Translators: support with changes, in few letters */
    return C_ ("stance", "With changes");
  if (stance == ATTACHE_STANCE_NOTE)
    /* Translators: take note, in few letters */
    return C_ ("stance", "Note");

  return attache_wording_stance (stance);
}

static int
toggles_width (AttacheStanceChooser *self)
{
  int natural;

  gtk_widget_measure (self->toggles, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
toggles_active_cb (AttacheStanceChooser *self)
{
  guint active = adw_toggle_group_get_active (ADW_TOGGLE_GROUP (self->toggles));

  if (active != GTK_INVALID_LIST_POSITION)
    attache_stance_chooser_set_stance (self, active);
}

static void
drop_down_selected_cb (AttacheStanceChooser *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (selected != GTK_INVALID_LIST_POSITION)
    attache_stance_chooser_set_stance (self, selected);
}

static GtkSizeRequestMode
attache_stance_chooser_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
attache_stance_chooser_measure (GtkWidget     *widget,
                                GtkOrientation orientation,
                                int            for_size,
                                int           *minimum,
                                int           *natural,
                                int           *minimum_baseline,
                                int           *natural_baseline)
{
  AttacheStanceChooser *self = ATTACHE_STANCE_CHOOSER (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->drop_down, orientation, -1, minimum, natural, NULL, NULL);
      *natural = MAX (*natural, toggles_width (self));
    }
  else
    {
      GtkWidget *child = for_size >= 0 && for_size < toggles_width (self) ? self->drop_down : self->toggles;

      gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
    }
}

static void
attache_stance_chooser_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  AttacheStanceChooser *self = ATTACHE_STANCE_CHOOSER (widget);
  gboolean              wide = width >= toggles_width (self);

  gtk_widget_set_child_visible (self->toggles, wide);
  gtk_widget_set_child_visible (self->drop_down, !wide);

  if (wide)
    gtk_widget_size_allocate (self->toggles, &(GtkAllocation){ 0, 0, width, height }, baseline);
  else
    gtk_widget_size_allocate (self->drop_down, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
attache_stance_chooser_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheStanceChooser *self = ATTACHE_STANCE_CHOOSER (object);

  switch (prop_id)
    {
    case PROP_STANCE:
      g_value_set_enum (value, self->stance);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_stance_chooser_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheStanceChooser *self = ATTACHE_STANCE_CHOOSER (object);

  switch (prop_id)
    {
    case PROP_STANCE:
      attache_stance_chooser_set_stance (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_stance_chooser_dispose (GObject *object)
{
  AttacheStanceChooser *self = ATTACHE_STANCE_CHOOSER (object);

  g_clear_pointer (&self->toggles, gtk_widget_unparent);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);

  G_OBJECT_CLASS (attache_stance_chooser_parent_class)->dispose (object);
}

static void
attache_stance_chooser_class_init (AttacheStanceChooserClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attache_stance_chooser_get_property;
  object_class->set_property = attache_stance_chooser_set_property;
  object_class->dispose = attache_stance_chooser_dispose;
  widget_class->get_request_mode = attache_stance_chooser_get_request_mode;
  widget_class->measure = attache_stance_chooser_measure;
  widget_class->size_allocate = attache_stance_chooser_size_allocate;

  properties[PROP_STANCE] = g_param_spec_enum ("stance", NULL, NULL, ATTACHE_TYPE_STANCE, ATTACHE_STANCE_NONE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "stance-chooser");
}

static void
attache_stance_chooser_init (AttacheStanceChooser *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->toggles = adw_toggle_group_new ();
  adw_toggle_group_set_can_shrink (ADW_TOGGLE_GROUP (self->toggles), FALSE);
  for (guint stance = ATTACHE_STANCE_NONE; stance <= ATTACHE_STANCE_OPPOSE; stance++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, get_short_label (stance));
      adw_toggle_set_tooltip (toggle, attache_wording_stance (stance));
      adw_toggle_group_add (ADW_TOGGLE_GROUP (self->toggles), toggle);
      gtk_string_list_append (labels, attache_wording_stance (stance));
    }
  self->drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Stance"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Stance"), -1);
  gtk_widget_set_parent (self->toggles, GTK_WIDGET (self));
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_object (self->toggles, "notify::active", G_CALLBACK (toggles_active_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (drop_down_selected_cb), self, G_CONNECT_SWAPPED);
}

AttacheStance
attache_stance_chooser_get_stance (AttacheStanceChooser *self)
{
  g_return_val_if_fail (ATTACHE_IS_STANCE_CHOOSER (self), ATTACHE_STANCE_NONE);

  return self->stance;
}

void
attache_stance_chooser_set_stance (AttacheStanceChooser *self,
                                   AttacheStance         stance)
{
  g_return_if_fail (ATTACHE_IS_STANCE_CHOOSER (self));

  if (self->stance == stance)
    return;

  self->stance = stance;
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (self->toggles), stance);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), stance);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STANCE]);
}
