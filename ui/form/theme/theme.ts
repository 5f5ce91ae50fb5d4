// Not the package's index: it brings a validator that compiles code, which the CSP forbids.
import withTheme from '@rjsf/core/lib/withTheme.js'
import { createElement, type ComponentProps } from 'react'
import { fields } from '../fields/index.ts'
import { defaultWidgets, widgets } from '../widgets/index.ts'
import { drawValidator } from './drawValidator.ts'
import { FieldTemplate } from './FieldTemplate.tsx'
import { ObjectTemplate } from './ObjectTemplate.tsx'
import './form.css'

const Form = withTheme({
  fields,
  widgets: { ...defaultWidgets, ...widgets },
  templates: {
    FieldTemplate,
    ObjectFieldTemplate: ObjectTemplate,
    // What is wrong is drawn by the field's frame, from the rules of the engine.
    FieldErrorTemplate: () => null,
    FieldHelpTemplate: () => null,
    DescriptionFieldTemplate: () => null,
    ErrorListTemplate: () => null,
  },
})

type ThemedFormProps = Omit<ComponentProps<typeof Form>, 'validator'>

/** RJSF in the looks of this house. */
export const ThemedForm = (props: ThemedFormProps) => createElement(Form, { ...props, validator: drawValidator })
